import type { Context } from 'hono';
import * as v from 'valibot';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { formatNumber, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { getBatch } from '../imports/imports.reads.ts';
import { countPlans, listKept } from '../imports/rows.reads.ts';
import { allow } from '../registry.permissions.ts';
import { seeImport } from '../see-import.ts';
import { startWriting } from '../start-writing.ts';
import { importCheckPage } from './import-check.page.tsx';
import { aboutFile } from './parts/import-columns.tsx';
import { Done, Undone, Working } from './parts/import-result.tsx';
import { batchHref } from './parts/import-states.tsx';

/** How often a page without a script asks again. */
const SECONDS = 3;

/** `GET /kerja/impor/:id`: work in progress, which one may leave; afterwards what came of it. */
export async function importPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, idFrom(c.req.param('id')));
  const working = batch.state === 'checking' || batch.state === 'writing';
  if (batch.state === 'columns' || (batch.state === 'checked' && batch.finishedAt === null))
    return c.redirect(batchHref(batch), 303);
  if (!working && batch.seenAt === null) await seeImport(ctx, batch.id);
  const [plans, kept] = await Promise.all([countPlans(ctx, batch.id), listKept(ctx, batch.id)]);
  const title = working
    ? batch.state === 'checking'
      ? m.registry_import_checking_title()
      : m.registry_import_writing_title()
    : batch.state === 'undone'
      ? m.registry_import_undone_title()
      : m.registry_import_done_title({ n: formatNumber(batch.written + batch.added) });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/impor',
      breadcrumb: [{ href: '/kerja/impor', label: m.registry_import_title() }],
      head: working ? <meta http-equiv="refresh" content={String(SECONDS)} /> : undefined,
    },
    <>
      <h1>{title}</h1>
      <p class="b-muted">{aboutFile(batch)}</p>
      {working && <Working batch={batch} plans={plans} />}
      {batch.state === 'undone' && <Undone batch={batch} kept={kept} />}
      {(batch.state === 'done' || batch.state === 'checked') && (
        <Done batch={batch} plans={plans} today={dayOf(ctx.now)} />
      )}
    </>,
  );
}

/** `POST /kerja/impor/:id/tulis` */
export function importWritePost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.looseObject({}),
    again: (_, errors, status) => importCheckPage(c, errors, status),
    run: async (tx) => {
      await startWriting(tx, id);
      return `/kerja/impor/${id}`;
    },
  });
}
