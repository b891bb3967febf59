import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, DateField, Form, PageHeading, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { openStaffCase } from '../case-access.ts';
import { allow } from '../legality.permissions.ts';
import { externalSchema } from '../legality.schema.ts';
import { noteExternal } from '../note-external.ts';
import type { Again } from './parts/again.ts';
import { Version } from './parts/pass-form.tsx';
import { caseHref, staffFrame } from './parts/staff-frame.ts';

/** `/kerja/izin/:id/status`: what the issuing body's system says, copied, with the day it was seen. */
export const externalPage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function externalPost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: externalSchema,
    again: (values, errors, status) => show(c, caseId, { values, errors, status }),
    run: async (tx, input) => {
      await noteExternal(tx, { ...input, caseId });
      return caseHref(caseId);
    },
  });
}

async function show(c: Context, id: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  const title = m.legality_move_external();
  const shared = { values, errors };
  return renderPage(
    c,
    { ...staffFrame(case_, title), errors, status },
    <>
      <PageHeading title={title} text={m.legality_external_text()} />
      <Form c={c} action={`${caseHref(id)}/status`}>
        <Version case_={case_} />
        <TextField
          {...shared}
          name="number"
          label={m.legality_external_number()}
          hint={m.legality_external_number_hint()}
          value={values ? undefined : (case_.externalNumber ?? '')}
          optional
        />
        <TextField
          {...shared}
          name="status"
          label={m.legality_external_status()}
          hint={m.legality_external_status_hint()}
        />
        <DateField {...shared} name="day" label={m.legality_external_day()} value={dayOf(ctx.now)} />
        <Actions>
          <Button>{m.legality_external_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}
