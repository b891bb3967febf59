import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, DateField, FileField, Form, PageHeading, Radios, renderPage, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { addNote } from '../add-note.ts';
import { openStaffCase } from '../case-access.ts';
import { caseTitle } from '../case-words.ts';
import { allow } from '../legality.permissions.ts';
import { noteSchema } from '../legality.schema.ts';
import type { Again } from './parts/again.ts';
import { caseHref, staffFrame } from './parts/staff-frame.ts';

/** `/kerja/izin/:id/catat`: a note, a call, the next agreed day, a file. */
export const caseNotePage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function caseNotePost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: noteSchema,
    again: (values, errors, status) => show(c, caseId, { values, errors, status }),
    run: async (tx, { reached, day, ...input }, sent) => {
      const upload = sent.files.file?.[0];
      await addNote(tx, { ...input, caseId, reached: reached === 'ya', day: day || undefined, upload });
      return caseHref(caseId);
    },
  });
}

async function show(c: Context, id: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  const shared = { values, errors };
  const kinds = ['note', 'call', 'plan', 'file'] as const;
  return renderPage(
    c,
    { ...staffFrame(case_, m.legality_move_note()), errors, status },
    <>
      <PageHeading title={m.legality_move_note()} text={caseTitle(case_)} />
      <Form c={c} action={`${caseHref(id)}/catat`} files>
        <input type="hidden" name="version" value={String(case_.version)} />
        <Radios
          {...shared}
          name="kind"
          label={m.legality_note_kind()}
          value={values ? undefined : 'note'}
          options={kinds.map((kind) => ({ value: kind, label: m[`legality_note_${kind}`]() }))}
        />
        <TextArea
          {...shared}
          name="text"
          label={m.legality_note_text()}
          hint={m.legality_note_text_hint()}
          rows={4}
          max={1000}
        />
        <Radios
          {...shared}
          name="reached"
          label={m.legality_note_reached()}
          value={values ? undefined : 'tidak'}
          options={[
            { value: 'ya', label: m.legality_note_reached_yes() },
            { value: 'tidak', label: m.legality_note_reached_no() },
          ]}
        />
        <DateField {...shared} name="day" label={m.legality_note_day()} optional />
        <FileField {...shared} name="file" label={m.legality_file_label()} accept="image/*,application/pdf" optional />
        <Actions>
          <Button>{m.legality_note_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}
