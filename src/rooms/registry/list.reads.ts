import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex } from '#platform/sealed.ts';
import { type ListFilter, pageSize } from './list-filter.rules.ts';
import { readPhone } from './normalise/phone.ts';
import { allow } from './registry.permissions.ts';
import { fold } from './registry.rules.ts';
import type { RegistryTables } from './registry.tables.ts';

export interface ListRow {
  id: string;
  displayName: string;
  ownerName: string;
  areaName: string | null;
  sector: string;
  assisted: boolean;
  nibState: 'has' | 'none' | 'unknown';
  stepsDone: number;
  lastEvent: string | null;
  lastEventAt: Date | null;
  helpedOn: string | null;
}

type Joined = RegistryTables & { b: RegistryTables['registry.business']; o: RegistryTables['registry.owner'] };

/** Numbers are looked up whole (phone, NIK by blind index, NIB); anything else is a piece of the folded search text. */
function matches(eb: ExpressionBuilder<Joined, 'b' | 'o'>, query: string): Expression<SqlBool> {
  const digits = query.replace(/[\s.\-+()]/g, '');
  if (/^\d{8,16}$/.test(digits)) {
    const phone = readPhone(query);
    return eb.or([
      eb('b.nib', '=', digits),
      eb('o.nik_index', '=', blindIndex(digits)),
      ...(phone.value ? [eb('o.phone_index', '=', blindIndex(phone.value.e164))] : []),
    ]);
  }
  return eb.and(
    fold(query)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => eb('b.search', 'like', `%${word.replace(/[%_\\]/g, '')}%`)),
  );
}

function filtered(ctx: Ctx, filter: ListFilter) {
  return tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .where('b.city', '=', ctx.city)
    .$if(filter.district !== '', (qb) => qb.where('b.district', '=', filter.district))
    .$if(filter.ward !== '', (qb) => qb.where('b.area', '=', filter.ward))
    .$if(filter.sector !== '', (qb) => qb.where('b.sector', '=', filter.sector))
    .$if(filter.assisted !== '', (qb) => qb.where('b.assisted', '=', filter.assisted === 'yes'))
    .$if(filter.nib === 'has', (qb) => qb.where('b.nib_state', '=', 'has'))
    .$if(filter.nib === 'none', (qb) => qb.where('b.nib_state', '!=', 'has'))
    .$if(filter.helped === 'never', (qb) => qb.where('b.helped_on', 'is', null))
    .$if(filter.query !== '', (qb) => qb.where((eb) => matches(eb as never, filter.query)));
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

/** One page of the registry with the number of all that match. Both questions are asked at once. */
export async function listBusinesses(ctx: Ctx, filter: ListFilter): Promise<{ total: number; rows: ListRow[] }> {
  allow(ctx, 'registry.read');
  const [rows, count] = await Promise.all([
    filtered(ctx, filter)
      .select(columns)
      .select(areaName)
      .$if(filter.sort === 'recent', (qb) => qb.orderBy('b.last_event_at', (order) => order.desc().nullsLast()))
      .$if(filter.sort === 'name', (qb) => qb.orderBy('b.display_name'))
      .orderBy('b.id')
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize)
      .execute(),
    filtered(ctx, filter)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  ]);
  return { total: count.n, rows };
}

/** The nearest by spelling, for a search that found nothing: 'keripek' finds 'keripik'. At most ten. */
export async function listSimilar(ctx: Ctx, query: string): Promise<ListRow[]> {
  allow(ctx, 'registry.read');
  const folded = fold(query);
  if (folded === '') return [];
  return tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .select(columns)
    .select(areaName)
    .where('b.city', '=', ctx.city)
    .where(sql<boolean>`${folded} <% b.search`)
    .orderBy(sql`${folded} <<-> b.search`)
    .orderBy('b.id')
    .limit(10)
    .execute();
}
