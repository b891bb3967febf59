import { sql } from 'kysely';
import type { Ctx, Role } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import type { PersonKind } from './identity.rules.ts';
import type { IdentityTables } from './identity.tables.ts';

const db = (tx: Ctx) => tablesOf<IdentityTables>(tx);

export interface NewPerson {
  kind: PersonKind;
  name: string;
  title?: string;
  unit?: string;
  roles: Role[];
  remit: string[];
  email?: string;
  /** E.164. */
  phone?: string;
  startPassword?: boolean;
  demo?: boolean;
}

/** Adds a person; nothing when the e-mail (staff) or the phone (helpers, owners) belongs to someone already. */
export async function insertPerson(tx: Ctx, person: NewPerson): Promise<string | undefined> {
  const id = newId();
  const result = await db(tx)
    .insertInto('identity.person')
    .values({
      id,
      kind: person.kind,
      name: person.name,
      title: person.title ?? '',
      unit: person.unit ?? '',
      roles: person.roles,
      remit: person.remit,
      email: person.email?.toLowerCase() ?? null,
      phone_sealed: person.phone ? seal(person.phone) : null,
      phone_index: person.phone ? blindIndex(person.phone) : null,
      phone_tail: person.phone?.slice(-4) ?? null,
      start_password: person.startPassword ?? false,
      demo: person.demo ?? false,
      created_at: tx.now,
      updated_at: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** Makes a helper of someone who until now only proved a phone as an owner; they stay both. Nothing when there is none. */
export async function makeHelper(tx: Ctx, person: NewPerson & { phone: string }): Promise<string | undefined> {
  const row = await db(tx)
    .updateTable('identity.person')
    .set({
      kind: 'helper',
      name: person.name,
      title: person.title ?? '',
      unit: person.unit ?? '',
      roles: ['helper', 'owner'],
      remit: person.remit,
      version: sql<number>`version + 1`,
      updated_at: tx.now,
    })
    .where('city', '=', tx.city)
    .where('phone_index', '=', blindIndex(person.phone))
    .where('kind', '=', 'owner')
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Joins a person to their way in. */
export async function setSignIn(tx: Ctx, id: string, signInId: string): Promise<void> {
  await db(tx)
    .updateTable('identity.person')
    .set({ sign_in_id: signInId })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Puts a proved phone's way in beside its person, making an owner of a phone nobody has yet. Two at once end as one row. */
export async function upsertPhonePerson(tx: Ctx, phone: string, signInId: string): Promise<void> {
  await db(tx)
    .insertInto('identity.person')
    .values({
      id: newId(),
      kind: 'owner',
      name: '',
      roles: ['owner'],
      email: null,
      phone_sealed: seal(phone),
      phone_index: blindIndex(phone),
      phone_tail: phone.slice(-4),
      sign_in_id: signInId,
      created_at: tx.now,
      updated_at: tx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['city', 'phone_index'])
        // Written out, as in the index: of a value the planner cannot tell which index is meant.
        .where(sql<boolean>`kind <> 'staff'`)
        .doUpdateSet({ sign_in_id: signInId, updated_at: tx.now }),
    )
    .execute();
}

/** Writes what the administrator changed; tells whether the row was still at `version`. */
export async function updatePerson(
  tx: Ctx,
  id: string,
  change: {
    name: string;
    title: string;
    unit: string;
    roles: Role[];
    remit: string[];
    active: boolean;
    version: number;
  },
): Promise<boolean> {
  const { name, title, unit, roles, remit, active, version } = change;
  const result = await db(tx)
    .updateTable('identity.person')
    .set({ name, title, unit, roles, remit, active, version: sql<number>`version + 1`, updated_at: tx.now })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function setStartPassword(tx: Ctx, id: string, startPassword: boolean): Promise<void> {
  await db(tx)
    .updateTable('identity.person')
    .set({ start_password: startPassword, updated_at: tx.now })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
