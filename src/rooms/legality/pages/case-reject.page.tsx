import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, Form, PageHeading, Radios, renderPage, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { openStaffCase } from '../case-access.ts';
import { partyWord, stepWord } from '../case-words.ts';
import { finishedByIssue } from '../kinds.rules.ts';
import { allow } from '../legality.permissions.ts';
import { rejectionSchema } from '../legality.schema.ts';
import { recordRejection } from '../record-rejection.ts';
import type { Again } from './parts/again.ts';
import { caseHref, staffFrame } from './parts/staff-frame.ts';

/** `/kerja/izin/:id/tolak`: the issuing body's reason as written, and what must be done, in plain words. */
export const caseRejectPage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function caseRejectPost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: rejectionSchema,
    again: (values, errors, status) => show(c, caseId, { values, errors, status }),
    run: async (tx, input) => {
      await recordRejection(tx, { ...input, caseId });
      return caseHref(caseId);
    },
  });
}

async function show(c: Context, id: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  const shared = { values, errors };
  const steps = case_.steps.filter(({ code }) => !finishedByIssue.includes(code));
  return renderPage(
    c,
    { ...staffFrame(case_, m.legality_move_reject()), errors, status },
    <>
      <PageHeading title={m.legality_move_reject()} text={m.legality_reject_text()} />
      <Form c={c} action={`${caseHref(id)}/tolak`}>
        <input type="hidden" name="version" value={String(case_.version)} />
        <TextArea {...shared} name="reason" label={m.legality_reject_reason()} rows={3} max={1000} />
        <Radios
          {...shared}
          name="code"
          label={m.legality_reject_step()}
          options={steps.map((step) => ({ value: step.code, label: stepWord(step) }))}
        />
        <Radios
          {...shared}
          name="to"
          label={m.legality_pass_to()}
          value={values ? undefined : 'owner'}
          options={(['owner', 'office'] as const).map((party) => ({ value: party, label: partyWord(party) }))}
        />
        <TextArea
          {...shared}
          name="text"
          label={m.legality_pass_text()}
          hint={m.legality_pass_text_hint()}
          rows={3}
          max={500}
        />
        <Actions>
          <Button>{m.legality_reject_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}
