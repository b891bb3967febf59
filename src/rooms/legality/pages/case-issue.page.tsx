import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, DateField, FileField, Form, PageHeading, Radios, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { openStaffCase } from '../case-access.ts';
import { licenceWord } from '../case-words.ts';
import { allow } from '../legality.permissions.ts';
import { issueSchema } from '../legality.schema.ts';
import { recordIssue } from '../record-issue.ts';
import type { Again } from './parts/again.ts';
import { caseHref, staffFrame } from './parts/staff-frame.ts';

const numberHint = {
  nib: m.legality_issue_number_hint,
  'halal-self': m.legality_number_hint_halal,
  'halal-regular': m.legality_number_hint_halal,
  pirt: m.legality_number_hint_pirt,
  trademark: m.legality_number_hint_trademark,
  land: m.legality_number_hint_land,
} as const;

const endHint = {
  nib: m.legality_ends_hint_none,
  'halal-self': m.legality_ends_hint_none,
  'halal-regular': m.legality_ends_hint_none,
  pirt: m.legality_ends_hint_pirt,
  trademark: m.legality_ends_hint_trademark,
  land: m.legality_ends_hint_none,
} as const;

/** `/kerja/izin/:id/terbit`: number, days and file of the licence. */
export const caseIssuePage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function caseIssuePost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: issueSchema,
    again: (values, errors, status) => show(c, caseId, { values, errors, status }),
    run: async (tx, input, sent) => {
      const { number, day, ends: validUntil, link, version } = input;
      const halalStatement = input.halal === undefined ? undefined : input.halal === 'ya';
      const upload = sent.files.file?.[0];
      await recordIssue(tx, { caseId, version, number, day, validUntil, link, halalStatement, upload });
      return caseHref(caseId);
    },
  });
}

async function show(c: Context, id: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  const shared = { values, errors };
  const kind = licenceWord(case_.kind);
  const title = m.legality_move_issue({ kind });
  return renderPage(
    c,
    { ...staffFrame(case_, title), errors, status },
    <>
      <PageHeading title={title} text={m.legality_issue_text()} />
      <Form c={c} action={`${caseHref(id)}/terbit`} files>
        <input type="hidden" name="version" value={String(case_.version)} />
        <TextField
          {...shared}
          name="number"
          label={m.legality_issue_number({ kind })}
          hint={numberHint[case_.kind]()}
          inputmode={case_.kind === 'nib' ? 'numeric' : undefined}
          width="m"
        />
        <DateField {...shared} name="day" label={m.legality_issue_day()} value={dayOf(ctx.now)} />
        {case_.kind === 'nib' ? (
          <Radios
            {...shared}
            name="halal"
            label={m.legality_issue_statement()}
            hint={m.legality_statement_not_certificate()}
            optional
            options={[
              { value: 'ya', label: m.legality_issue_statement_yes() },
              { value: 'tidak', label: m.legality_issue_statement_no() },
            ]}
          />
        ) : (
          <>
            <DateField {...shared} name="ends" label={m.legality_issue_ends()} hint={endHint[case_.kind]()} optional />
            <TextField {...shared} name="link" label={m.legality_issue_address()} type="url" optional />
          </>
        )}
        <FileField
          {...shared}
          name="file"
          label={m.legality_issue_file({ kind })}
          accept="image/*,application/pdf"
          optional
        />
        <Actions>
          <Button>{m.legality_issue_button({ kind })}</Button>
        </Actions>
      </Form>
    </>,
  );
}
