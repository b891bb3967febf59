import type { Context } from 'hono';
import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, pageFrom } from '#platform/page-address.ts';
import { Actions, Button, EmptyState, type FieldError, Form, Paging, renderPage, Tabs } from '#ui/index.ts';
import { m } from '#words';
import { correctRows } from '../correct-rows.ts';
import { decideRows } from '../decide-rows.ts';
import { getBatch } from '../imports/imports.reads.ts';
import { countPlans, countProblems, countViews, listRows } from '../imports/rows.reads.ts';
import { allow } from '../registry.permissions.ts';
import { listAreas } from '../registry.reads.ts';

import { aboutFile } from './parts/import-columns.tsx';
import { batchHref } from './parts/import-states.tsx';
import { ImportTable, sentCorrections, sentDecisions, sentDoubles } from './parts/import-table.tsx';
import {
  BulkDoubles,
  FaultyTools,
  headline,
  problemWord,
  ViewTiles,
  viewFrom,
  viewHref,
  viewTitle,
  WriteForm,
} from './parts/import-views.tsx';

const SIZE = 25;
type Shown = 200 | 403 | 409 | 410 | 422 | 429;

/** `GET /kerja/impor/:id/periksa`: every row's verdict before anything is written; faults are mended in the table. */
export async function importCheckPage(c: Context, errors: FieldError[] = [], status: Shown = 200): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, idFrom(c.req.param('id')));
  if (batch.state !== 'checked' && batch.state !== 'done') return c.redirect(batchHref(batch), 303);
  const [counts, plans] = await Promise.all([countViews(ctx, batch.id), countPlans(ctx, batch.id)]);
  const view = viewFrom(c.req.query('hasil'), counts);
  const problem = (c.req.query('masalah') ?? '').slice(0, 40);
  const page = pageFrom(c.req.query('hal'));
  const [rows, problems, areas] = await Promise.all([
    listRows(ctx, batch.id, { view, problem, page, size: SIZE }),
    countProblems(ctx, batch.id, view),
    listAreas(ctx),
  ]);
  const ready = plans.new + plans.same;
  const shown = problem === '' ? counts[view] : (problems.find((one) => one.problem === problem)?.n ?? 0);
  const here = (change: { problem?: string; page?: number }) => viewHref(batch.id, view, { problem, page, ...change });
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.registry_import_check_title(),
      errors,
      status,
      wide: true,
      current: '/kerja/impor',
      breadcrumb: [{ href: '/kerja/impor', label: m.registry_import_title() }],
    },
    <>
      <h1>{headline(batch, plans)}</h1>
      <p class="b-muted">{aboutFile(batch)}</p>
      <ViewTiles batchId={batch.id} counts={counts} current={view} />
      <WriteForm c={c} batch={batch} ready={ready} />
      <h2>{viewTitle(view, counts[view])}</h2>
      {view === 'faulty' && counts.faulty > 0 && <FaultyTools c={c} batchId={batch.id} count={counts.faulty} />}
      {view === 'maybe' && counts.maybe > 0 && <BulkDoubles c={c} batch={batch} />}
      {problems.length > 1 && (
        <Tabs
          label={m.registry_import_problems()}
          tabs={[
            {
              href: here({ problem: '', page: 1 }),
              label: m.registry_import_all(),
              count: counts[view],
              current: problem === '',
            },
            ...problems.map((one) => ({
              href: here({ problem: one.problem, page: 1 }),
              label: problemWord(one.problem),
              count: one.n,
              current: one.problem === problem,
            })),
          ]}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState text={m.registry_import_view_empty()} />
      ) : (
        <Form c={c} action={here({})} class="b-flow">
          <ImportTable batch={batch} rows={rows} view={view} areas={areas} />
          <Actions>
            <Button tone="secondary">{m.registry_import_save()}</Button>
          </Actions>
        </Form>
      )}
      <Paging page={page} size={SIZE} total={shown} href={(next) => here({ page: next })} />
      <p class="b-meta">{m.registry_import_check_legend()}</p>
    </>,
  );
}

/** `POST /kerja/impor/:id/periksa`: corrections and decisions of one page of the table. */
export function importCheckPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.looseObject({}),
    again: (_, errors, status) => importCheckPage(c, errors, status),
    run: async (tx, _, sent) => {
      const doubles = sentDoubles(sent.values);
      const decisions = sentDecisions(sent.values);
      if (decisions.size > 0 || doubles) await decideRows(tx, id, { decisions, doubles });
      await correctRows(tx, id, sentCorrections(sent.values));
      const view = c.req.query('hasil');
      return viewHref(id, viewFrom(view, undefined), {
        problem: c.req.query('masalah') ?? '',
        page: pageFrom(c.req.query('hal')),
      });
    },
  });
}
