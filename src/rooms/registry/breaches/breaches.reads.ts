import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
import { allow } from '../registry.permissions.ts';
import { registryRefuse } from '../registry.refusals.ts';
import type { RegistryTables } from '../registry.tables.ts';
import type { BreachTables } from './breaches.tables.ts';

export type Breach = Awaited<ReturnType<typeof listBreaches>>[number];

const breaches = (ctx: Ctx) =>
  tablesOf<BreachTables>(ctx)
    .selectFrom('registry.breach')
    .select([
      'id',
      'title',
      'happened',
      'exposed',
      'handling',
      'known_at as knownAt',
      'due_at as dueAt',
      'affects',
      'people',
      'authority_told_at as authorityToldAt',
      'people_told_at as peopleToldAt',
      'noted_by_name as notedBy',
    ])
    .where('city', '=', ctx.city);

/** All breaches, the newest first. */
export async function listBreaches(ctx: Ctx) {
  allow(ctx, 'registry.breach');
  return breaches(ctx).orderBy('known_at', 'desc').execute();
}

/** One breach; refuses 404 when it is not in this city. */
export async function getBreach(ctx: Ctx, id: string): Promise<Breach> {
  allow(ctx, 'registry.breach');
  const found = await breaches(ctx).where('id', '=', id).executeTakeFirst();
  if (!found) throw registryRefuse('breach-not-found');
  return found;
}

/** One of those whose data got out. The phone is opened: only who writes the letters may read it. */
export interface BreachOwner {
  name: string;
  phone: string | null;
  businesses: string;
  address: string;
}

/** Everybody a breach touched, with where they are reached. */
export async function listBreachOwners(ctx: Ctx, id: string): Promise<BreachOwner[]> {
  allow(ctx, 'registry.breach');
  const rows = await tablesOf<BreachTables & RegistryTables>(ctx)
    .selectFrom('registry.breach_owner as p')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'p.city').onRef('o.id', '=', 'p.owner_id'))
    .innerJoin('registry.business as b', (join) => join.onRef('b.city', '=', 'o.city').onRef('b.owner_id', '=', 'o.id'))
    .leftJoin('registry.area as a', (join) => join.onRef('a.city', '=', 'b.city').onRef('a.code', '=', 'b.area'))
    .select([
      'o.id',
      'o.name',
      'o.phone_sealed as phoneSealed',
      'b.display_name as business',
      'b.address',
      'a.name as area',
    ])
    .where('p.city', '=', ctx.city)
    .where('p.breach_id', '=', id)
    .orderBy('o.name')
    .orderBy('o.id')
    .execute();
  const owners = new Map<string, BreachOwner>();
  for (const row of rows) {
    const known = owners.get(row.id);
    if (known) known.businesses += `, ${row.business}`;
    else
      owners.set(row.id, {
        name: row.name,
        phone: row.phoneSealed ? unseal(row.phoneSealed) : null,
        businesses: row.business,
        address: [row.address, row.area].filter(Boolean).join(', '),
      });
  }
  return [...owners.values()];
}
