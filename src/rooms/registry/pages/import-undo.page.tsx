import type { Context } from 'hono';
import * as v from 'valibot';
import { paragraph } from '#platform/forms/fields.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ConfirmPage, type FieldError, type FormValues, formatNumber, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { getBatch } from '../imports/imports.reads.ts';
import { allow } from '../registry.permissions.ts';
import { undoImport } from '../undo-import.ts';
import { batchHref } from './parts/import-states.tsx';

type Shown = 200 | 403 | 409 | 410 | 422 | 429;

async function show(c: Context, values: FormValues, errors: FieldError[], status: Shown): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, idFrom(c.req.param('id')));
  const here = `/kerja/impor/${batch.id}`;
  if (status === 200 && (batch.finishedAt === null || batch.state === 'undone'))
    return c.redirect(batchHref(batch), 303);
  const title = m.registry_import_undo_title({ name: batch.source || batch.fileName });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      errors,
      status,
      current: '/kerja/impor',
      breadcrumb: [
        { href: '/kerja/impor', label: m.registry_import_title() },
        { href: here, label: batch.source || batch.fileName },
      ],
    },
    <ConfirmPage
      c={c}
      action={`${here}/urungkan`}
      title={title}
      effects={[
        m.registry_import_undo_effect_made({ n: formatNumber(batch.written) }),
        m.registry_import_undo_effect_added({ n: formatNumber(batch.added) }),
        m.registry_import_undo_effect_kept(),
      ]}
      button={m.registry_import_undo_button()}
      cancel={{ href: here, label: m.registry_import_undo_cancel() }}
      reason={{ label: m.registry_import_undo_reason() }}
      values={values}
      errors={errors}
    />,
  );
}

/** `GET /kerja/impor/:id/urungkan` */
export const importUndoPage = (c: Context): Promise<Response> => show(c, {}, [], 200);

/** `POST /kerja/impor/:id/urungkan` */
export function importUndoPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.looseObject({ alasan: paragraph({ max: 500, empty: m.registry_import_undo_reason_empty }) }),
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, input) => {
      await undoImport(tx, id, { reason: input.alasan });
      return `/kerja/impor/${id}`;
    },
  });
}
