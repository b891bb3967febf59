import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex } from '#platform/sealed.ts';
import type { RegistryTables } from './registry.tables.ts';

/** A business as its owner may see it in a list. */
export interface OwnBusiness {
  id: string;
  displayName: string;
  ownerName: string;
  nib: string | null;
}

const businesses = (ctx: Ctx) =>
  tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .select(['b.id', 'b.display_name as displayName', 'o.name as ownerName', 'b.nib'])
    .where('b.city', '=', ctx.city);

/** Businesses whose owner has this phone (E.164), oldest first. The caller has proof of the phone. */
export async function listBusinessesOfPhone(ctx: Ctx, phone: string): Promise<OwnBusiness[]> {
  return businesses(ctx).where('o.phone_index', '=', blindIndex(phone)).orderBy('b.created_at').limit(20).execute();
}

/** The owners who have this phone (E.164). The caller has proof of the phone. */
export async function listOwnersOfPhone(ctx: Ctx, phone: string): Promise<string[]> {
  const rows = await tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.owner')
    .select('id')
    .where('city', '=', ctx.city)
    .where('phone_index', '=', blindIndex(phone))
    .execute();
  return rows.map(({ id }) => id);
}

/** Some businesses with a phone and without a NIB, for examples. */
export async function listWithoutNib(ctx: Ctx, limit: number): Promise<OwnBusiness[]> {
  return businesses(ctx)
    .where('b.nib_state', '=', 'none')
    .where('o.phone_index', 'is not', null)
    .orderBy('b.id')
    .limit(limit)
    .execute();
}

/** Whether an owner has this phone (E.164). */
export async function isOwnerOfPhone(ctx: Ctx, ownerId: string, phone: string): Promise<boolean> {
  const row = await tablesOf<RegistryTables>(ctx)
    .selectFrom('registry.owner')
    .select('id')
    .where('city', '=', ctx.city)
    .where('id', '=', ownerId)
    .where('phone_index', '=', blindIndex(phone))
    .executeTakeFirst();
  return row !== undefined;
}
