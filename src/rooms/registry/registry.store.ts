import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import { displayName, type JourneyStep, type Sector, searchText } from './registry.rules.ts';
import type { RegistryTables } from './registry.tables.ts';

const db = (tx: Ctx) => tablesOf<RegistryTables>(tx);

export interface OwnerFacts {
  name: string;
  /** E.164. */
  phone?: string | null;
  nik?: string | null;
  sex?: 'female' | 'male' | null;
  disability?: boolean | null;
}

export interface BusinessFactsIn {
  name: string | null;
  product?: string | null;
  sector: Sector;
  area: string;
  address?: string | null;
  sinceYear?: number | null;
  nib?: string | null;
  nibState?: 'has' | 'none' | 'unknown';
  helpedOn?: string | null;
}

/** Phone and NIK of an owner as they are kept: sealed, with a blind index and the last four digits. */
export const sealedNumbers = (owner: Pick<OwnerFacts, 'phone' | 'nik'>) => ({
  phone_sealed: owner.phone ? seal(owner.phone) : null,
  phone_index: owner.phone ? blindIndex(owner.phone) : null,
  phone_tail: owner.phone ? owner.phone.slice(-4) : null,
  nik_sealed: owner.nik ? seal(owner.nik) : null,
  nik_index: owner.nik ? blindIndex(owner.nik) : null,
  nik_tail: owner.nik ? owner.nik.slice(-4) : null,
});

/** Makes two registrations of one phone queue, so that both cannot miss each other and make the business twice. */
export async function lockPhone(tx: Ctx, phone: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.city}:${blindIndex(phone)}`}, 0))`.execute(tx.db);
}

/** Businesses whose owner has this phone. */
export async function listByPhone(tx: Ctx, phone: string) {
  return db(tx)
    .selectFrom('registry.business as b')
    .innerJoin('registry.owner as o', (join) => join.onRef('o.city', '=', 'b.city').onRef('o.id', '=', 'b.owner_id'))
    .select(['b.id', 'b.name', 'b.area', 'b.owner_id as ownerId', 'o.name as ownerName', 'b.ended_as as endedAs'])
    .where('b.city', '=', tx.city)
    .where('o.phone_index', '=', blindIndex(phone))
    .orderBy('b.created_at')
    .execute();
}

export async function insertOwner(tx: Ctx, owner: OwnerFacts, source: string): Promise<string> {
  const id = newId();
  await db(tx)
    .insertInto('registry.owner')
    .values({
      id,
      name: owner.name,
      ...sealedNumbers(owner),
      phone_checked_at: null,
      sex: owner.sex ?? null,
      disability: owner.disability ?? null,
      birth_year: null,
      source,
      batch_id: null,
      created_at: tx.now,
      updated_at: tx.now,
      updated_by: tx.actor.name,
    })
    .execute();
  return id;
}

export async function insertBusiness(
  tx: Ctx,
  input: { ownerId: string; ownerName: string; business: BusinessFactsIn; place: string | null; source: string },
): Promise<string> {
  const id = newId();
  const { business } = input;
  await db(tx)
    .insertInto('registry.business')
    .values({
      id,
      owner_id: input.ownerId,
      name: business.name,
      product: business.product ?? null,
      sector: business.sector,
      sector_raw: null,
      area: business.area,
      address: business.address ?? null,
      lat: null,
      lng: null,
      since_year: business.sinceYear ?? null,
      nib: business.nib ?? null,
      nib_state: business.nib ? 'has' : (business.nibState ?? 'unknown'),
      helped_on: business.helpedOn ?? null,
      workers: null,
      annual_sales: null,
      scale: null,
      display_name: displayName(business.name, input.ownerName),
      search: searchText({
        name: business.name,
        ownerName: input.ownerName,
        product: business.product ?? null,
        place: input.place,
      }),
      last_event: null,
      last_event_at: null,
      source: input.source,
      batch_id: null,
      extra: null,
      created_at: tx.now,
      updated_at: tx.now,
      updated_by: tx.actor.name,
    })
    .execute();
  return id;
}

/** What the newcomer adds to a known business; facts already known are never overwritten here. */
export async function fillGaps(tx: Ctx, businessId: string, business: BusinessFactsIn): Promise<void> {
  await db(tx)
    .updateTable('registry.business')
    .set((eb) => ({
      name: eb.fn.coalesce('name', eb.val(business.name)),
      product: eb.fn.coalesce('product', eb.val(business.product ?? null)),
      address: eb.fn.coalesce('address', eb.val(business.address ?? null)),
      since_year: eb.fn.coalesce('since_year', eb.val(business.sinceYear ?? null)),
      area: eb.fn.coalesce('area', eb.val(business.area)),
      nib: eb.fn.coalesce('nib', eb.val(business.nib ?? null)),
      nib_state: sql<
        'has' | 'none' | 'unknown'
      >`CASE WHEN ${business.nib ?? null}::text IS NOT NULL OR nib IS NOT NULL THEN 'has'
        WHEN nib_state = 'unknown' THEN ${business.nibState ?? 'unknown'} ELSE nib_state END`,
      display_name: sql<string>`coalesce(name, ${business.name}, display_name)`,
      updated_at: tx.now,
      updated_by: tx.actor.name,
      version: sql<number>`version + 1`,
    }))
    .where('city', '=', tx.city)
    .where('id', '=', businessId)
    .execute();
}

export interface TimelineNote {
  businessId: string;
  at: Date;
  kind: string;
  text: { key: string; params: Record<string, string | number> };
  href?: string;
  /** The step of the seven this line marks as done. */
  step?: JourneyStep;
}

/** Adds one line and makes it the newest of the business, unless a later one is already there. */
export async function insertNote(tx: Ctx, note: TimelineNote): Promise<void> {
  await db(tx)
    .insertInto('registry.timeline')
    .values({
      id: newId(),
      business_id: note.businessId,
      at: note.at,
      kind: note.kind,
      text_key: note.text.key,
      text_params: JSON.stringify(note.text.params),
      href: note.href ?? null,
      step: note.step ?? null,
      actor_name: tx.actor.name,
    })
    .execute();
  await db(tx)
    .updateTable('registry.business')
    .set({ last_event: JSON.stringify(note.text), last_event_at: note.at })
    .where('city', '=', tx.city)
    .where('id', '=', note.businessId)
    .where((eb) => eb.or([eb('last_event_at', 'is', null), eb('last_event_at', '<=', note.at)]))
    .execute();
}

/** Adds a step of the seven to those done. */
export async function addStepDone(tx: Ctx, businessId: string, bit: number): Promise<void> {
  await db(tx)
    .updateTable('registry.business')
    .set({ steps_done: sql<number>`steps_done | ${bit}::int` })
    .where('city', '=', tx.city)
    .where('id', '=', businessId)
    .execute();
}

/** Keeps the day a business was last given something of value; an earlier day changes nothing. */
export async function markHelped(tx: Ctx, businessId: string, day: string): Promise<void> {
  await db(tx)
    .updateTable('registry.business')
    .set({ helped_on: sql<string>`greatest(helped_on, ${day}::date)` })
    .where('city', '=', tx.city)
    .where('id', '=', businessId)
    .execute();
}
