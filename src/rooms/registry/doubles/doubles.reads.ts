import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { MatchReason } from '../imports/imports.tables.ts';
import type { DoubleState, DoublesTables, Opinion } from './doubles.tables.ts';

/** A pair with the names of both records; a name is empty where the record is gone. */
export interface DoubleRow {
  id: string;
  one: string;
  other: string;
  oneName: string | null;
  otherName: string | null;
  oneOwner: string | null;
  otherOwner: string | null;
  oneArea: string | null;
  otherArea: string | null;
  probability: number;
  reasons: MatchReason[];
  state: DoubleState;
  askedOf: string | null;
  askedOfName: string | null;
  question: string | null;
  opinion: Opinion | null;
  opinionText: string | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  decidedReason: string | null;
  /** Who has it open, since when; may be long ago. */
  heldBy: string | null;
  heldByName: string | null;
  heldAt: Date | null;
}

const selected = (ctx: Ctx) => sql`
  SELECT d.id, d.one, d.other, b.display_name "oneName", c.display_name "otherName", p.name "oneOwner", q.name "otherOwner",
    b.area "oneArea", c.area "otherArea", d.probability, d.reasons, d.state, d.asked_of "askedOf", d.asked_of_name "askedOfName",
    d.question, d.opinion, d.opinion_text "opinionText", d.decided_at "decidedAt", d.decided_by_name "decidedByName",
    d.decided_reason "decidedReason", d.held_by "heldBy", d.held_by_name "heldByName", d.held_at "heldAt"
  FROM registry.double d
  LEFT JOIN registry.business b ON b.city = d.city AND b.id = d.one
  LEFT JOIN registry.owner p ON p.city = b.city AND p.id = b.owner_id
  LEFT JOIN registry.business c ON c.city = d.city AND c.id = d.other
  LEFT JOIN registry.owner q ON q.city = c.city AND q.id = c.owner_id
  WHERE d.city = ${ctx.city}`;

/** Both records stand, and lie in the remit (codes of areas). Decided pairs are shown to everyone who may look. */
const within = (remit: readonly string[]) => {
  const like = remit.flatMap((code) => [code, `${code}.%`]);
  const here = (area: string) => sql`(${sql.ref(area)} IS NULL OR ${sql.ref(area)} LIKE ANY(${like}::text[]))`;
  return sql`b.id IS NOT NULL AND c.id IS NOT NULL AND ${here('b.area')} AND ${here('c.area')}`;
};

/** Pairs of some states, the most probable first; `asked` narrows to those a mentor was asked about. */
export async function listDoubles(
  ctx: Ctx,
  filter: { states: readonly DoubleState[]; askedOf?: string; page: number; size: number },
): Promise<{ total: number; rows: DoubleRow[] }> {
  const waiting = filter.states.some((state) => state === 'open' || state === 'asked');
  const where = sql`d.state = ANY(${[...filter.states]}::text[])
    ${waiting ? sql`AND ${within(ctx.actor.remit)}` : sql``}
    ${filter.askedOf ? sql`AND d.asked_of = ${filter.askedOf}` : sql``}`;
  const order = waiting ? sql`d.probability DESC, d.id` : sql`d.decided_at DESC, d.id`;
  const [rows, count] = await Promise.all([
    sql<DoubleRow>`${selected(ctx)} AND ${where} ORDER BY ${order} LIMIT ${filter.size} OFFSET ${(filter.page - 1) * filter.size}`.execute(
      ctx.db,
    ),
    sql<{ n: number }>`SELECT count(*)::int n FROM (${selected(ctx)} AND ${where}) x`.execute(ctx.db),
  ]);
  return { total: count.rows[0]?.n ?? 0, rows: rows.rows };
}

/** One pair; nothing when it is not of this city. */
export async function findDouble(ctx: Ctx, id: string): Promise<DoubleRow | undefined> {
  const { rows } = await sql<DoubleRow>`${selected(ctx)} AND d.id = ${id}`.execute(ctx.db);
  return rows[0];
}

/** The last search; nothing before the first. */
export function findSearch(ctx: Ctx) {
  return tablesOf<DoublesTables>(ctx)
    .selectFrom('registry.double_search')
    .select(['asked_at as askedAt', 'finished_at as finishedAt', 'businesses'])
    .where('city', '=', ctx.city)
    .executeTakeFirst();
}

/** The merge a pair ended in, taken back or not: the newest. */
export function findMerge(ctx: Ctx, doubleId: string) {
  return tablesOf<DoublesTables>(ctx)
    .selectFrom('registry.merge')
    .selectAll()
    .where('city', '=', ctx.city)
    .where('double_id', '=', doubleId)
    .orderBy('merged_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The business in which one went up, through as many merges as there were; nothing for one that stands. */
export async function findSurvivor(ctx: Ctx, businessId: string): Promise<string | undefined> {
  const { rows } = await sql<{ kept: string }>`
    WITH RECURSIVE into_ AS (
      SELECT kept, 1 AS step FROM registry.merge WHERE city = ${ctx.city} AND gone = ${businessId} AND undone_at IS NULL
      UNION ALL
      SELECT m.kept, i.step + 1 FROM registry.merge m JOIN into_ i ON m.gone = i.kept
      WHERE m.city = ${ctx.city} AND m.undone_at IS NULL AND i.step < 20
    ) SELECT kept FROM into_ ORDER BY step DESC LIMIT 1`.execute(ctx.db);
  return rows[0]?.kept;
}

/** Ids of the businesses that went up in these. */
export async function listGoneInto(ctx: Ctx, businessIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ gone: string }>`
    SELECT gone FROM registry.merge
    WHERE city = ${ctx.city} AND kept = ANY(${[...businessIds]}::uuid[]) AND undone_at IS NULL`.execute(ctx.db);
  return rows.map(({ gone }) => gone);
}

/** How many lines each business has on its timeline. */
export async function countEvents(ctx: Ctx, businessIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    SELECT business_id id, count(*)::int n FROM registry.timeline
    WHERE city = ${ctx.city} AND business_id = ANY(${[...businessIds]}::uuid[]) GROUP BY business_id`.execute(ctx.db);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
