import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';
import { listEventsAbout } from '#rooms/audit/index.ts';
import { type ConsentOf, listConsents } from '#rooms/identity/index.ts';
import { listGoneInto } from './doubles/doubles.reads.ts';
import { listBusinessesOfPhone } from './phone.reads.ts';
import { type BusinessRecord, readRecord } from './record.reads.ts';
import { allow } from './registry.permissions.ts';

/** What another room holds on an owner, in the reader's words. */
export interface OwnPart {
  title: string;
  rows: { label: string; value: string; at: Date; href?: string }[];
}

type Holder = (ctx: Ctx, own: { phone: string; businessIds: readonly string[] }) => Promise<OwnPart>;
const holders = ports<Holder>();

/** A later room's part of what an owner can see and take away. Registered once in `src/subscriptions.ts`. */
export function onOwnData(holder: Holder): void {
  holders.push(holder);
}

/** Who looked at a record or changed it, and when. */
export interface OwnView {
  at: Date;
  businessId: string;
  name: string;
  /** Roles at that time, joined by '+'. */
  mandate: string;
  event: ViewEvent;
  /** What for, where the office had to say it. */
  reason?: string;
}

export const viewEvents = [
  'registry.record-opened',
  'registry.fact-unsealed',
  'registry.business-edited',
  'registry.businesses-merged',
  'registry.standing-changed',
] as const;
export type ViewEvent = (typeof viewEvents)[number];

/** Everything the city holds on the owner signed in. */
export interface OwnData {
  records: BusinessRecord[];
  owners: { id: string; name: string; consents: ConsentOf[] }[];
  views: OwnView[];
  parts: OwnPart[];
}

/**
 * What the city holds on whoever proved the phone: the businesses of that phone with the source of each fact, the answers
 * to consent questions, who of the office looked, and what other rooms hold.
 */
export async function gatherOwnData(ctx: Ctx): Promise<OwnData> {
  allow(ctx, 'registry.own');
  const { phone } = ctx.actor;
  if (!phone) return { records: [], owners: [], views: [], parts: [] };
  const businesses = await listBusinessesOfPhone(ctx, phone);
  const businessIds = businesses.map(({ id }) => id);
  const records = await Promise.all(businessIds.map((id) => readRecord(ctx, id)));
  const names = new Map(records.map(({ ownerId, ownerName }) => [ownerId, ownerName]));
  const [owners, views, parts] = await Promise.all([
    Promise.all(
      [...names].map(async ([id, name]) => ({ id, name, consents: await listConsents(ctx, { type: 'owner', id }) })),
    ),
    listViews(ctx, [...businessIds, ...(await listGoneInto(ctx, businessIds))]),
    Promise.all(holders.map((holder) => holder(ctx, { phone, businessIds }))),
  ]);
  return { records, owners, views, parts };
}

async function listViews(ctx: Ctx, businessIds: readonly string[]): Promise<OwnView[]> {
  const entries = await listEventsAbout(ctx, { type: 'business', ids: businessIds, events: viewEvents });
  return entries
    .filter(({ actorKind }) => actorKind === 'staff' || actorKind === 'helper')
    .map(({ at, targetId, actorName, mandate, event, detail }) => ({
      at,
      businessId: targetId,
      name: actorName,
      mandate,
      event: event as ViewEvent,
      reason: typeof detail.reason === 'string' ? detail.reason : undefined,
    }));
}
