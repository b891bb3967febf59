import { sql, type Updateable } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { actedBy, nextSeq } from '#platform/db/history.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { CapitalTables } from './capital.tables.ts';
import type { ReferralMoveName, ReferralState, Turn } from './referral.rules.ts';

const db = (tx: Ctx) => tablesOf<CapitalTables>(tx);

export interface NewReferral {
  businessId: string;
  businessName: string;
  ownerName: string;
  area: string | null;
  source: 'owner' | 'staff';
  amount: number;
  purpose: string;
}

/** Writes a referral, unless the business has an open one: then nothing. Whoever comes second waits at the index. */
export async function insertReferral(tx: Ctx, input: NewReferral): Promise<string | undefined> {
  const { businessId, businessName, ownerName, area, source, amount, purpose } = input;
  const empty = {
    lender: null,
    consent_until: null,
    consent_at: null,
    consent_channel: null,
    consent_witness: null,
    sent_at: null,
    asked: null,
    reason: null,
    offer_amount: null,
    offer_months: null,
    offer_instalment: null,
    offer_price: null,
    offer_security: null,
    disbursed_on: null,
    check_due: null,
    outcome: null,
    closed_at: null,
  };
  const row = await db(tx)
    .insertInto('capital.referral')
    .values({
      ...empty,
      id: newId(),
      state: 'asked',
      waits_for: 'owner',
      waits_since: tx.now,
      business_id: businessId,
      business_name: businessName,
      owner_name: ownerName,
      area,
      source,
      amount,
      purpose,
      opened_at: tx.now,
      locale: tx.locale,
      changed_by: tx.actor.name,
    })
    .onConflict((conflict) => conflict.columns(['city', 'business_id']).where('closed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Makes two who act on one referral at once queue; nothing when it is not of this city. */
export async function lockReferral(tx: Ctx, id: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom('capital.referral')
    .select('id')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What a move changes besides where the referral stands. */
export type ReferralChange = Updateable<CapitalTables['capital.referral']>;

/** Stores where a referral stands after a move. */
export async function saveStanding(
  tx: Ctx,
  id: string,
  standing: { state: ReferralState; waitsFor: Turn | null },
  change: ReferralChange,
): Promise<void> {
  await db(tx)
    .updateTable('capital.referral')
    .set({
      ...change,
      state: standing.state,
      waits_for: standing.waitsFor,
      waits_since: tx.now,
      closed_at: standing.waitsFor === null ? tx.now : null,
      changed_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Adds one line to a referral's history; its row is locked or just written, so the number is its own. */
export async function addEvent(
  tx: Ctx,
  event: { referralId: string; move: ReferralMoveName | 'begin'; text: string | null },
): Promise<void> {
  await db(tx)
    .insertInto('capital.event')
    .values({
      referral_id: event.referralId,
      seq: await nextSeq(tx, 'capital.event', { referral_id: event.referralId }),
      move: event.move,
      ...actedBy(tx),
      text: event.text,
    })
    .execute();
}

/** Keeps the day the owner was asked how the loan goes; nobody's open page becomes stale by it. */
export async function markCheckTold(tx: Ctx, id: string, day: string): Promise<void> {
  await db(tx)
    .updateTable('capital.referral')
    .set({ check_told_on: day })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
