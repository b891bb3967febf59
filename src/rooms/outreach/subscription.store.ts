import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import type { AddressKind } from './channels/channel.ts';
import { FORGOTTEN_AFTER_DAYS, type SubscriptionState, type Wish } from './subscription.rules.ts';
import type { SubscriptionTables } from './subscription.tables.ts';

const db = (tx: Ctx) => tablesOf<SubscriptionTables>(tx);

export interface NewSubscription {
  kind: AddressKind;
  /** Nothing where the chat is not known yet. */
  address?: string;
  /** Phone (E.164) of the person whose own matters may go there too. */
  person?: string;
  news: boolean;
  wish: Wish;
  consentText: string;
}

/** Writes a wish that waits for its holder's yes. */
export async function insertSubscription(tx: Ctx, made: NewSubscription): Promise<string> {
  const { kind, address, person, news, wish, consentText } = made;
  const id = newId();
  await db(tx)
    .insertInto('outreach.subscription')
    .values({
      id,
      kind,
      ...sealedAddress(address),
      person_sealed: person ? seal(person) : null,
      person_index: person ? blindIndex(person) : null,
      news,
      topics: [...wish.topics],
      areas: [...wish.areas],
      sectors: [...wish.sectors],
      consent_text: consentText,
      state: 'waiting',
      made_at: tx.now,
      changed_at: tx.now,
    })
    .execute();
  return id;
}

const sealedAddress = (address: string | undefined) => ({
  address_sealed: address ? seal(address) : null,
  address_index: address ? blindIndex(address) : null,
});

/** Forgets wishes nobody said yes to. */
export async function forgetUnanswered(tx: Ctx): Promise<void> {
  await db(tx)
    .deleteFrom('outreach.subscription')
    .where('city', '=', tx.city)
    .where('state', '=', 'waiting')
    .where('made_at', '<', instantOf(addDays(dayOf(tx.now), -FORGOTTEN_AFTER_DAYS), '00:00'))
    .execute();
}

/** A wish, locked until the transaction ends. */
export async function lockSubscription(
  tx: Ctx,
  id: string,
): Promise<{ id: string; kind: AddressKind; addressIndex: string | null; state: SubscriptionState } | undefined> {
  return db(tx)
    .selectFrom('outreach.subscription')
    .select(['id', 'kind', 'address_index as addressIndex', 'state'])
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** What is kept of a wish that is over: no address any more. */
const ended = (tx: Ctx, state: 'left' | 'gone') => ({ state, address_sealed: null, changed_at: tx.now });

/** A change of whatever wish of an address counts at present. */
const activeOf = (tx: Ctx, wish: { kind: AddressKind; addressIndex: string }) =>
  db(tx)
    .updateTable('outreach.subscription')
    .where('city', '=', tx.city)
    .where('kind', '=', wish.kind)
    .where('address_index', '=', wish.addressIndex)
    .where('state', '=', 'active');

/** The wish counts from now on, in the place of any other of the same address; an earlier "no more news" is over. */
export async function activate(
  tx: Ctx,
  wish: { id: string; kind: AddressKind; addressIndex: string },
  address?: string,
): Promise<void> {
  await activeOf(tx, wish).set(ended(tx, 'left')).execute();
  await db(tx)
    .updateTable('outreach.subscription')
    .set({ state: 'active', changed_at: tx.now, ...(address ? sealedAddress(address) : {}) })
    .where('city', '=', tx.city)
    .where('id', '=', wish.id)
    .execute();
  await db(tx)
    .deleteFrom('outreach.stop')
    .where('city', '=', tx.city)
    .where('address_index', '=', wish.addressIndex)
    .execute();
}

/** No more news to an address; where it also gets its person's own matters, those still come. */
export async function endNews(tx: Ctx, wish: { kind: AddressKind; addressIndex: string }): Promise<void> {
  await activeOf(tx, wish).set({ news: false, changed_at: tx.now }).where('person_index', 'is not', null).execute();
  await activeOf(tx, wish).set(ended(tx, 'left')).where('person_index', 'is', null).execute();
}

/** Nobody is at the addresses of a kind a message went to: its own, or another of the same person. */
export async function markGone(tx: Ctx, kind: AddressKind, addressIndex: string): Promise<void> {
  await db(tx)
    .updateTable('outreach.subscription')
    .set(ended(tx, 'gone'))
    .where('city', '=', tx.city)
    .where('kind', '=', kind)
    .where('state', '=', 'active')
    .where((eb) => eb.or([eb('address_index', '=', addressIndex), eb('person_index', '=', addressIndex)]))
    .execute();
}

/** Ends one wish, whatever else its address has. */
export async function endSubscription(tx: Ctx, id: string): Promise<void> {
  await db(tx)
    .updateTable('outreach.subscription')
    .set(ended(tx, 'left'))
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
