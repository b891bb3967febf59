import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ImportTables, MatchReason, Plan } from './imports.tables.ts';
import { openRow, type RowContent } from './sealed-row.ts';

const db = (ctx: Ctx) => tablesOf<ImportTables>(ctx);

/** How many rows that are not written yet writing would make new, add, skip, or leave for a person. */
export async function countPlans(ctx: Ctx, batchId: string): Promise<Record<Plan, number>> {
  const rows = await db(ctx)
    .selectFrom('registry.import_row')
    .select(['plan', (eb) => eb.fn.countAll<number>().as('n')])
    .where('city', '=', ctx.city)
    .where('batch_id', '=', batchId)
    .where('outcome', 'is', null)
    .groupBy('plan')
    .execute();
  return { new: 0, same: 0, skip: 0, wait: 0, ...Object.fromEntries(rows.map((row) => [row.plan, row.n])) };
}

/** Which rows a page shows. `noted`: can be written, but something in it should be looked at. */
export const views = ['faulty', 'maybe', 'ready', 'adding', 'noted', 'skipped'] as const;
export type View = (typeof views)[number];

const viewSql: Record<View, ReturnType<typeof sql<boolean>>> = {
  faulty: sql<boolean>`verdict = 'faulty' AND plan <> 'skip'`,
  maybe: sql<boolean>`verdict = 'maybe'`,
  ready: sql<boolean>`verdict = 'ready' AND plan = 'new'`,
  adding: sql<boolean>`verdict = 'ready' AND plan = 'same'`,
  noted: sql<boolean>`verdict = 'ready' AND noted AND plan <> 'skip'`,
  skipped: sql<boolean>`(verdict = 'skipped' OR (verdict IN ('faulty', 'ready') AND plan = 'skip'))`,
};

/** Rows in each view, those already written left out. */
export async function countViews(ctx: Ctx, batchId: string): Promise<Record<View, number>> {
  const count = (view: View) => sql<number>`count(*) FILTER (WHERE ${viewSql[view]})::int`.as(view);
  return db(ctx)
    .selectFrom('registry.import_row')
    .select([count('faulty'), count('maybe'), count('ready'), count('adding'), count('noted'), count('skipped')])
    .where('city', '=', ctx.city)
    .where('batch_id', '=', batchId)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow();
}

/** Rows of a view by the field their first reason is about. */
export async function countProblems(ctx: Ctx, batchId: string, view: View): Promise<{ problem: string; n: number }[]> {
  const rows = await db(ctx)
    .selectFrom('registry.import_row')
    .select(['problem', (eb) => eb.fn.countAll<number>().as('n')])
    .where('city', '=', ctx.city)
    .where('batch_id', '=', batchId)
    .where('outcome', 'is', null)
    .where(viewSql[view])
    .where('problem', 'is not', null)
    .groupBy('problem')
    .orderBy('n', 'desc')
    .execute();
  return rows.map(({ problem, n }) => ({ problem: problem ?? 'row', n }));
}

export interface ImportRow {
  line: number;
  name: string;
  verdict: 'ready' | 'faulty' | 'maybe' | 'skipped';
  plan: Plan;
  decision: Exclude<Plan, 'wait'> | null;
  edited: boolean;
  outcome: 'written' | 'added' | 'undone' | 'kept' | null;
  businessId: string | null;
  matchId: string | null;
  matchLine: number | null;
  /** How the partner is called: of the registry, or of the earlier row. */
  matchName: string | null;
  probability: number | null;
  matchReasons: MatchReason[] | null;
  content: RowContent;
}

function rowsOf(ctx: Ctx, batchId: string) {
  return db(ctx)
    .selectFrom('registry.import_row as r')
    .select([
      'r.line',
      'r.name',
      'r.verdict',
      'r.plan',
      'r.decision',
      'r.edited',
      'r.outcome',
      'r.business_id as businessId',
      'r.match_id as matchId',
      'r.match_line as matchLine',
      'r.probability',
      'r.match_reasons as matchReasons',
      'r.sealed',
      sql<string | null>`coalesce(
        (SELECT b.display_name FROM registry.business b WHERE b.city = r.city AND b.id = r.match_id),
        (SELECT e.name FROM registry.import_row e WHERE e.city = r.city AND e.batch_id = r.batch_id AND e.line = r.match_line))`.as(
        'matchName',
      ),
    ])
    .where('r.city', '=', ctx.city)
    .where('r.batch_id', '=', batchId)
    .orderBy('r.line');
}

const opened = ({ sealed, ...row }: Omit<ImportRow, 'content'> & { sealed: string }): ImportRow => ({
  ...row,
  content: openRow(sealed),
});

/** One page of a view, in the order of the file. */
export async function listRows(
  ctx: Ctx,
  batchId: string,
  options: { view: View; problem: string; page: number; size: number },
): Promise<ImportRow[]> {
  const rows = await rowsOf(ctx, batchId)
    .where('r.outcome', 'is', null)
    .where(viewSql[options.view])
    .$if(options.problem !== '', (qb) => qb.where('r.problem', '=', options.problem))
    .limit(options.size)
    .offset((options.page - 1) * options.size)
    .execute();
  return rows.map(opened);
}

/** One row of an import, nothing when there is no such line. */
export async function findRow(ctx: Ctx, batchId: string, line: number): Promise<ImportRow | undefined> {
  const row = await rowsOf(ctx, batchId).where('r.line', '=', line).executeTakeFirst();
  return row && opened(row);
}

/** Rows that wait to be corrected, one after the other, for a file. */
export async function* faultyRows(ctx: Ctx, batchId: string): AsyncGenerator<ImportRow> {
  for (let page = 1; ; page++) {
    const rows = await listRows(ctx, batchId, { view: 'faulty', problem: '', page, size: 500 });
    yield* rows;
    if (rows.length < 500) return;
  }
}

/** A business that was kept when its list was taken back. */
export interface KeptBusiness {
  line: number;
  name: string;
  id: string;
}

/** Businesses that were kept when the list was taken back, because somebody had worked on them. */
export async function listKept(ctx: Ctx, batchId: string, limit = 200): Promise<KeptBusiness[]> {
  const rows = await db(ctx)
    .selectFrom('registry.import_row')
    .select(['line', 'name', 'business_id as id'])
    .where('city', '=', ctx.city)
    .where('batch_id', '=', batchId)
    .where('outcome', '=', 'kept')
    .where('business_id', 'is not', null)
    .orderBy('line')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, id: row.id as string }));
}
