import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, DateField, FileField, Form, PageHeading, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { openStaffCase } from '../case-access.ts';
import { allow } from '../legality.permissions.ts';
import { issueSchema } from '../legality.schema.ts';
import { recordIssue } from '../record-issue.ts';
import type { Again } from './parts/again.ts';
import { caseHref, staffFrame } from './parts/staff-frame.ts';

/** `/kerja/izin/:id/terbit`: number, day and file of the NIB. */
export const caseIssuePage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function caseIssuePost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: issueSchema,
    again: (values, errors, status) => show(c, caseId, { values, errors, status }),
    run: async (tx, input, sent) => {
      await recordIssue(tx, { ...input, caseId, upload: sent.files.file?.[0] });
      return caseHref(caseId);
    },
  });
}

async function show(c: Context, id: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  const shared = { values, errors };
  return renderPage(
    c,
    { ...staffFrame(case_, m.legality_move_issue()), errors, status },
    <>
      <PageHeading title={m.legality_move_issue()} text={m.legality_issue_text()} />
      <Form c={c} action={`${caseHref(id)}/terbit`} files>
        <input type="hidden" name="version" value={String(case_.version)} />
        <TextField
          {...shared}
          name="number"
          label={m.legality_issue_number()}
          hint={m.legality_issue_number_hint()}
          inputmode="numeric"
          width="m"
        />
        <DateField {...shared} name="day" label={m.legality_issue_day()} value={dayOf(ctx.now)} />
        <FileField {...shared} name="file" label={m.legality_issue_file()} accept="image/*,application/pdf" optional />
        <Actions>
          <Button>{m.legality_issue_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}
