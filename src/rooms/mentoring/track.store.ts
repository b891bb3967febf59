import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { notFound } from '#platform/page-address.ts';
import type { Outcome, StepKind } from './mentoring.rules.ts';
import type { MentoringTables, StepDetail } from './mentoring.tables.ts';

const db = (ctx: Ctx) => tablesOf<MentoringTables>(ctx);

/** A track as it is opened, with the days of its planned visits. */
export interface NewTrack {
  /** The programme and the place in it; nothing when a referral opens the track. */
  callId: string | null;
  applicationId: string | null;
  businessId: string;
  ownerId: string;
  ownerName: string;
  businessName: string | null;
  area: string;
  mentor: { id: string; name: string } | null;
  salesBefore: string | null;
}

/** Writes a track unless this participant has one already; returns its id, or nothing when it was there. */
export async function insertTrack(tx: Ctx, track: NewTrack): Promise<string | undefined> {
  const id = newId();
  const written = await db(tx)
    .insertInto('mentoring.track')
    .values({
      id,
      call_id: track.callId,
      application_id: track.applicationId,
      business_id: track.businessId,
      owner_id: track.ownerId,
      owner_name: track.ownerName,
      business_name: track.businessName,
      area: track.area,
      mentor_id: track.mentor?.id ?? null,
      mentor_name: track.mentor?.name ?? null,
      sales_before: track.salesBefore,
      opened_at: tx.now,
    })
    .onConflict((conflict) => conflict.constraint('track_one_per_participant').doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** Locks a track for this transaction: of two people at once the second waits and then sees what the first wrote. 404. */
export async function lockTrack(tx: Ctx, trackId: string): Promise<{ version: number; state: 'open' | 'closed' }> {
  const row = await db(tx)
    .selectFrom('mentoring.track')
    .select(['version', 'state'])
    .where('city', '=', tx.city)
    .where('id', '=', trackId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

// The owner's word is news for the mentor, not a change of what the mentor has open on the page.
const fromOwner: readonly StepKind[] = ['owner-done', 'owner-asked-day'];

/** Writes down what happened to a track, which must be locked, and counts its version unless it is the owner's word. */
export async function addTrackStep(tx: Ctx, trackId: string, kind: StepKind, detail: StepDetail): Promise<void> {
  await db(tx)
    .insertInto('mentoring.step')
    .values((eb) => ({
      track_id: trackId,
      seq: eb
        .selectFrom('mentoring.step as s')
        .select(sql<number>`coalesce(max(s.seq), 0) + 1`.as('seq'))
        .where('s.city', '=', tx.city)
        .where('s.track_id', '=', trackId),
      kind,
      detail: JSON.stringify(detail),
      at: tx.now,
      actor_id: tx.actor.id,
      actor_name: tx.actor.name,
    }))
    .execute();
  if (fromOwner.includes(kind)) return;
  await db(tx)
    .updateTable('mentoring.track')
    .set({ version: sql<number>`version + 1` })
    .where('city', '=', tx.city)
    .where('id', '=', trackId)
    .execute();
}

/** Sets who looks after a track. */
export async function setMentor(tx: Ctx, trackId: string, mentor: { id: string; name: string }): Promise<void> {
  await db(tx)
    .updateTable('mentoring.track')
    .set({ mentor_id: mentor.id, mentor_name: mentor.name })
    .where('city', '=', tx.city)
    .where('id', '=', trackId)
    .execute();
}

/** Ends a track; visits still planned are cancelled with it. */
export async function endTrack(tx: Ctx, trackId: string, outcome: Outcome, reason: string): Promise<void> {
  await db(tx)
    .updateTable('mentoring.track')
    .set({ state: 'closed', outcome, outcome_reason: reason, closed_at: tx.now })
    .where('city', '=', tx.city)
    .where('id', '=', trackId)
    .execute();
  await db(tx)
    .updateTable('mentoring.visit')
    .set({ state: 'cancelled' })
    .where('city', '=', tx.city)
    .where('track_id', '=', trackId)
    .where('state', '=', 'planned')
    .execute();
}

/** Opens an ended track again. */
export async function openAgain(tx: Ctx, trackId: string): Promise<void> {
  await db(tx)
    .updateTable('mentoring.track')
    .set({ state: 'open', outcome: null, outcome_reason: null, closed_at: null })
    .where('city', '=', tx.city)
    .where('id', '=', trackId)
    .execute();
}
