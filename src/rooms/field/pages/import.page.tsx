import { readFormKey } from '#platform/forms/form-key.ts';
import { readForm, textOf } from '#platform/forms/read-form.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { Button, type FieldError, FileField, Form, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../field.permissions.ts';
import { type ImportedQueue, importQueue } from '../import-queue.ts';
import { picksOf } from './parts/import-picks.ts';
import { ImportResult } from './parts/import-result.tsx';

/** `/kerja/lapangan/impor`: the file a phone saved its queue to, for when the phone itself can send no more. */
export function importPage(c: AppContext): Promise<Response> {
  allow(ctxOf(c), 'field.use');
  return show(c);
}

/**
 * The file, or one conflicting record with what was chosen. Shown in the answer itself and not behind an address: the same
 * file again changes nothing, so that loading the page again is harmless.
 */
export async function importPost(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'field.use');
  const sent = await readForm(c);
  if (!readFormKey(c, sent.key)) return show(c, { errors: [{ name: '', message: m.platform_refusal_form_key() }] });
  const one = textOf(sent.values, 'catatan');
  if (one) return show(c, { result: await importQueue(ctx, picksOf(ctx.actor.id, one, sent.values)) });
  const file = sent.files.berkas?.[0];
  if (!file) return show(c, { errors: [{ name: 'berkas', message: m.field_import_empty() }] });
  const text = await file.text();
  const [came] = await Promise.allSettled([importQueue(ctx, text)]);
  if (came.status === 'fulfilled') return show(c, { result: came.value });
  const { field, text: say } = came.reason as { field?: string; text?: () => string };
  if (field !== 'berkas' || !say) throw came.reason;
  return show(c, { errors: [{ name: field, message: say() }] });
}

async function show(
  c: AppContext,
  { result, errors }: { result?: ImportedQueue; errors?: FieldError[] } = {},
): Promise<Response> {
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.field_import_title(),
      service: m.field_title(),
      current: '/kerja/lapangan',
      back: { href: '/kerja/lapangan', label: m.mentoring_field_title() },
      errors,
      status: errors ? 422 : undefined,
    },
    <>
      <h1>{m.field_import_title()}</h1>
      <p class="b-lead">{m.field_import_text()}</p>
      {result && <ImportResult c={c} result={result} />}
      {result && result.photos.waiting > 0 && (
        <Note tone="warn" title={m.field_import_photos_wait({ n: result.photos.waiting })}>
          <p>{m.field_import_photos_again()}</p>
        </Note>
      )}
      <Form c={c} action="/kerja/lapangan/impor" files>
        <FileField
          name="berkas"
          label={m.field_import_file()}
          hint={m.field_import_hint()}
          accept=".json"
          errors={errors}
        />
        <Button>{m.field_import_button()}</Button>
      </Form>
    </>,
  );
}
