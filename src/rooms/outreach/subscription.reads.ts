import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex, unseal } from '#platform/sealed.ts';
import type { AddressKind } from './channels/channel.ts';
import type { Place } from './channels/in-use.ts';
import type { SubscriptionState } from './subscription.rules.ts';
import type { SubscriptionTables } from './subscription.tables.ts';

const wishes = (ctx: Ctx) =>
  tablesOf<SubscriptionTables>(ctx).selectFrom('outreach.subscription').where('city', '=', ctx.city);

/** A wish as its holder sees it. */
export interface Subscription {
  id: string;
  kind: AddressKind;
  /** Empty while Telegram is not linked, and once it was left. */
  address: string;
  news: boolean;
  topics: string[];
  areas: string[];
  sectors: string[];
  state: SubscriptionState;
}

const columns = ['id', 'kind', 'address_sealed', 'news', 'topics', 'areas', 'sectors', 'state'] as const;

const open = ({ address_sealed, ...row }: Omit<Subscription, 'address'> & { address_sealed: string | null }) => ({
  ...row,
  address: address_sealed ? unseal(address_sealed) : '',
});

export async function findSubscription(ctx: Ctx, id: string): Promise<Subscription | undefined> {
  const row = await wishes(ctx).select(columns).where('id', '=', id).executeTakeFirst();
  return row && open(row);
}

/** Where else the person of a phone is told their own matters, the last named first. */
export async function listOtherPlaces(ctx: Ctx, phoneIndex: string): Promise<(Place & { id: string })[]> {
  const rows = await wishes(ctx)
    .select(['id', 'kind', 'address_sealed'])
    .where('person_index', '=', phoneIndex)
    .where('state', '=', 'active')
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.flatMap(({ id, kind, address_sealed }) =>
    address_sealed ? [{ id, kind, address: unseal(address_sealed) }] : [],
  );
}

/** Where else the person of this phone (E.164) is told their own matters. */
export const listPlacesOfPhone = (ctx: Ctx, phone: string): Promise<(Place & { id: string })[]> =>
  listOtherPlaces(ctx, blindIndex(phone));

/** The phone of whoever linked an address, E.164; nothing when it was linked without one. */
export async function findPersonOf(ctx: Ctx, place: Place): Promise<string | undefined> {
  const row = await wishes(ctx)
    .select('person_sealed')
    .where('kind', '=', place.kind)
    .where('address_index', '=', blindIndex(place.address))
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row?.person_sealed ? unseal(row.person_sealed) : undefined;
}

/** Everyone who asked for news, with their wish; addresses stay sealed. */
export async function listNewsWishes(ctx: Ctx) {
  const rows = await wishes(ctx)
    .select(['id', 'kind', 'address_sealed', 'address_index', 'topics', 'areas', 'sectors'])
    .where('state', '=', 'active')
    .where('news', '=', true)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ address_sealed, address_index, ...row }) =>
    address_sealed && address_index ? [{ ...row, addressSealed: address_sealed, addressIndex: address_index }] : [],
  );
}

/** Which of these addresses (blind indexes) asked for news and did not leave. */
export async function listWanting(ctx: Ctx, among: readonly string[]): Promise<Set<string>> {
  if (among.length === 0) return new Set();
  const rows = await wishes(ctx)
    .select('address_index')
    .where('state', '=', 'active')
    .where('news', '=', true)
    .where('address_index', 'in', [...among])
    .execute();
  return new Set(rows.flatMap(({ address_index }) => (address_index ? [address_index] : [])));
}
