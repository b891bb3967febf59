import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex } from '#platform/sealed.ts';
import { type ListFilter, pageSize } from './list-filter.rules.ts';
import { readPhone } from './normalise/phone.ts';
import { allow } from './registry.permissions.ts';
import type { RegistryTables } from './registry.tables.ts';
import { type SoughtWord, soughtWords } from './search-words.reads.ts';

export interface ListRow {
  id: string;
  displayName: string;
  ownerName: string;
  areaName: string | null;
  districtName: string | null;
  sector: string;
  assisted: boolean;
  nibState: 'has' | 'none' | 'unknown';
  stepsDone: number;
  lastEvent: string | null;
  lastEventAt: Date | null;
  helpedOn: string | null;
}

type Businesses = RegistryTables & { b: RegistryTables['registry.business'] };

/** Numbers are looked up whole (phone, NIK by blind index, NIB); anything else is pieces of the folded search text, each in any of its spellings. */
function matches(
  ctx: Ctx,
  eb: ExpressionBuilder<Businesses, 'b'>,
  { query, words }: { query: string; words: readonly SoughtWord[] },
): Expression<SqlBool> {
  const digits = query.replace(/[\s.\-+()]/g, '');
  if (/^\d{8,16}$/.test(digits)) {
    const phone = readPhone(query);
    const owners = eb
      .selectFrom('registry.owner as o')
      .select('o.id')
      .where('o.city', '=', ctx.city)
      .where((owner) =>
        owner.or([
          owner('o.nik_index', '=', blindIndex(digits)),
          ...(phone.value ? [owner('o.phone_index', '=', blindIndex(phone.value.e164))] : []),
        ]),
      );
    return eb.or([eb('b.nib', '=', digits), eb('b.owner_id', 'in', owners)]);
  }
  return eb.and(
    words.map(({ typed, near }) =>
      near.length === 0
        ? eb('b.search', 'like', `%${typed}%`)
        : sql<SqlBool>`b.search LIKE ANY(${[typed, ...near].map((word) => `%${word}%`)}::text[])`,
    ),
  );
}

function filtered(ctx: Ctx, filter: ListFilter, words: readonly SoughtWord[]) {
  return tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.business as b')
    .where('b.city', '=', ctx.city)
    .$if(filter.district !== '', (qb) => qb.where('b.district', '=', filter.district))
    .$if(filter.ward !== '', (qb) => qb.where('b.area', '=', filter.ward))
    .$if(filter.sector !== '', (qb) => qb.where('b.sector', '=', filter.sector))
    .$if(filter.assisted !== '', (qb) => qb.where('b.assisted', '=', filter.assisted === 'yes'))
    .$if(filter.nib === 'has', (qb) => qb.where('b.nib_state', '=', 'has'))
    .$if(filter.nib === 'none', (qb) => qb.where('b.nib_state', 'in', ['none', 'unknown']))
    .$if(filter.helped === 'never', (qb) => qb.where('b.helped_on', 'is', null))
    .$if(filter.query !== '', (qb) => qb.where((eb) => matches(ctx, eb as never, { query: filter.query, words })));
}

const columns = [
  'b.id',
  'b.display_name as displayName',
  'o.name as ownerName',
  'b.sector',
  'b.assisted',
  'b.nib_state as nibState',
  'b.steps_done as stepsDone',
  'b.last_event as lastEvent',
  'b.last_event_at as lastEventAt',
  'b.helped_on as helpedOn',
] as const;

const areaName = sql<string | null>`(SELECT a.name FROM registry.area a WHERE a.city = b.city AND a.code = b.area)`.as(
  'areaName',
);

const districtName = sql<
  string | null
>`(SELECT a.name FROM registry.area a WHERE a.city = b.city AND a.code = b.district)`.as('districtName');

/** Businesses with their owner and the name of their area. */
const withOwners = (ctx: Ctx) =>
  tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .select(columns)
    .select([areaName, districtName])
    .where('b.city', '=', ctx.city);

/** Where words were widened, what holds them as typed comes first. */
function orderOf(filter: ListFilter, words: readonly SoughtWord[]) {
  const order = filter.sort === 'recent' ? sql`b.last_event_at DESC NULLS LAST, b.id` : sql`b.display_name, b.id`;
  if (words.every(({ near }) => near.length === 0)) return order;
  const exact = words.map(({ typed }) => `%${typed}%`);
  return sql`b.search LIKE ALL(${exact}::text[]) DESC, ${order}`;
}

const wordsOf = (ctx: Ctx, filter: ListFilter) =>
  filter.query === '' ? Promise.resolve([]) : soughtWords(ctx, filter.query);

/** The businesses of a filter, for counting them. The caller asks its permission. */
export const filteredBusinesses = async (ctx: Ctx, filter: ListFilter) =>
  filtered(ctx, filter, await wordsOf(ctx, filter));

/** All businesses of a filter, in its order. */
export async function listIds(ctx: Ctx, filter: ListFilter): Promise<string[]> {
  allow(ctx, 'registry.read');
  const words = await wordsOf(ctx, filter);
  const rows = await filtered(ctx, filter, words).select('b.id').orderBy(orderOf(filter, words)).execute();
  return rows.map(({ id }) => id);
}

const CHUNK = 1000;

/** These businesses in the order given, read a thousand at a time; one that is gone meanwhile is left out. */
export async function* rowsInOrder(ctx: Ctx, ids: readonly string[]): AsyncGenerator<ListRow> {
  allow(ctx, 'registry.read');
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    const rows = await withOwners(ctx).where(sql<boolean>`b.id = ANY(${chunk}::uuid[])`).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of chunk) {
      const row = byId.get(id);
      if (row) yield row;
    }
  }
}

/**
 * One page of the registry with the number of all that match, in one question. Which businesses stand on the page is
 * decided first: owner and area are then looked up for fifty, not for all the pages before.
 */
export async function listBusinesses(
  ctx: Ctx,
  filter: ListFilter,
): Promise<{ total: number; rows: ListRow[]; words: SoughtWord[] }> {
  allow(ctx, 'registry.read');
  const words = await wordsOf(ctx, filter);
  const order = orderOf(filter, words);
  const counted = filtered(ctx, filter, words).select((eb) => eb.fn.countAll<number>().as('n'));
  const onPage = filtered(ctx, filter, words)
    .select('b.id')
    .orderBy(order)
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  const rows = await withOwners(ctx)
    .select(() => counted.as('total'))
    .where('b.id', 'in', onPage)
    .orderBy(order)
    .execute();
  // A page past the end has no row to say how many there are.
  const total = rows[0]?.total ?? (await counted.executeTakeFirstOrThrow()).n;
  return { total, rows, words };
}
