import type { Ctx, Role } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex, unseal } from '#platform/sealed.ts';
import type { Person } from './identity.rules.ts';
import type { IdentityTables } from './identity.tables.ts';

const columns = [
  'id',
  'kind',
  'name',
  'title',
  'unit',
  'roles',
  'remit',
  'email',
  'phone_tail as phoneTail',
  'start_password as startPassword',
  'demo',
  'active',
  'version',
] as const;

const people = (ctx: Ctx) => tablesOf<IdentityTables>(ctx).selectFrom('identity.person').where('city', '=', ctx.city);

export const findPerson = (ctx: Ctx, id: string): Promise<Person | undefined> =>
  people(ctx).select(columns).where('id', '=', id).executeTakeFirst();

export const findPersonByEmail = (ctx: Ctx, email: string): Promise<Person | undefined> =>
  people(ctx).select(columns).where('email', '=', email.toLowerCase()).executeTakeFirst();

/** Helper or owner with this phone. */
export const findPersonByPhone = (ctx: Ctx, phone: string): Promise<Person | undefined> =>
  people(ctx)
    .select(columns)
    .where('phone_index', '=', blindIndex(phone))
    .where('kind', '<>', 'staff')
    .executeTakeFirst();

/** Who stands behind a way in, with the phone they proved. */
export async function findPersonBySignIn(
  ctx: Ctx,
  signInId: string,
): Promise<(Person & { phone?: string }) | undefined> {
  const row = await people(ctx)
    .select([...columns, 'phone_sealed'])
    .where('sign_in_id', '=', signInId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { phone_sealed, ...person } = row;
  return { ...person, ...(phone_sealed ? { phone: unseal(phone_sealed) } : {}) };
}

/** The way in of a person, for ending sessions. */
export async function findSignInOf(ctx: Ctx, id: string): Promise<string | null> {
  const row = await people(ctx).select('sign_in_id').where('id', '=', id).executeTakeFirst();
  return row?.sign_in_id ?? null;
}

/** Staff and helpers by name, those switched off last. `role` and `area` narrow: an area finds those whose remit covers it. */
export async function listOfficePeople(ctx: Ctx, filter: { role?: Role; area?: string } = {}): Promise<Person[]> {
  let query = people(ctx).select(columns).where('kind', '<>', 'owner').orderBy('active', 'desc').orderBy('name');
  const { role, area } = filter;
  if (role) query = query.where((eb) => eb(eb.val(role), '=', eb.fn.any('roles')));
  const found = await query.execute();
  return area ? found.filter(({ remit }) => remit.some((code) => area === code || area.startsWith(`${code}.`))) : found;
}

/** Ids of those who can add people today, locked so that two cannot switch each other off at once. */
export async function lockAdministrators(tx: Ctx): Promise<string[]> {
  const rows = await people(tx)
    .select('id')
    .where('active', '=', true)
    .where((eb) => eb(eb.val('administrator' as Role), '=', eb.fn.any('roles')))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** Sample staff, for the page that shows their codes. */
export async function listDemoStaff(ctx: Ctx): Promise<{ name: string; email: string }[]> {
  const rows = await people(ctx)
    .select(['name', 'email'])
    .where('demo', '=', true)
    .where('active', '=', true)
    .where('kind', '=', 'staff')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ name, email }) => (email ? [{ name, email }] : []));
}
