import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { Kept, Problem, SalesBand, VisitWay } from './mentoring.rules.ts';
import type { MentoringTables } from './mentoring.tables.ts';

const db = (ctx: Ctx) => tablesOf<MentoringTables>(ctx);

/** Adds a planned visit with the next number. Returns its id and number. */
export async function insertVisit(tx: Ctx, trackId: string, dueOn: string): Promise<{ id: string; no: number }> {
  const id = newId();
  return db(tx)
    .insertInto('mentoring.visit')
    .values((eb) => ({
      id,
      track_id: trackId,
      due_on: dueOn,
      no: eb
        .selectFrom('mentoring.visit as v')
        .select(sql<number>`coalesce(max(v.no), 0) + 1`.as('no'))
        .where('v.city', '=', tx.city)
        .where('v.track_id', '=', trackId),
    }))
    .returning(['id', 'no'])
    .executeTakeFirstOrThrow();
}

interface VisitChange {
  due_on?: string;
  state?: 'planned' | 'done' | 'cancelled';
  asked_on?: string | null;
  asked_because?: string | null;
  reminded_for?: string;
}

/** Changes a visit; `metNobody` counts one more try. */
export async function updateVisit(tx: Ctx, visitId: string, change: VisitChange, metNobody = false): Promise<void> {
  await db(tx)
    .updateTable('mentoring.visit')
    .set({ ...change, ...(metNobody ? { tries: sql<number>`tries + 1` } : {}) })
    .where('city', '=', tx.city)
    .where('id', '=', visitId)
    .execute();
}

/** What a visit found. */
export interface Findings {
  visitedOn: string;
  way: VisitWay;
  because: string;
  sales: SalesBand;
  problems: Problem[];
  seen: string;
  photos: string[];
  /** In steps of half an hour. */
  hours: number;
}

/** Writes a report, or its next version with the reason of the correction. Returns the version. */
export async function insertReport(tx: Ctx, visitId: string, found: Findings, reason: string | null): Promise<number> {
  const { version } = await db(tx)
    .insertInto('mentoring.report')
    .values((eb) => ({
      visit_id: visitId,
      version: eb
        .selectFrom('mentoring.report as r')
        .select(sql<number>`coalesce(max(r.version), 0) + 1`.as('version'))
        .where('r.city', '=', tx.city)
        .where('r.visit_id', '=', visitId),
      visited_on: found.visitedOn,
      way: found.way,
      because: found.because,
      sales: found.sales,
      problems: found.problems,
      seen: found.seen,
      photos: found.photos,
      hours: found.hours,
      reason,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      at: tx.now,
    }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** Writes what was agreed at a visit; `after` is how many it has already. */
export async function insertAgreements(
  tx: Ctx,
  where: { trackId: string; visitId: string; after?: number },
  agreements: readonly { text: string; dueOn: string }[],
): Promise<void> {
  if (agreements.length === 0) return;
  await db(tx)
    .insertInto('mentoring.agreement')
    .values(
      agreements.map(({ text, dueOn }, at) => ({
        id: newId(),
        track_id: where.trackId,
        visit_id: where.visitId,
        seq: (where.after ?? 0) + at + 1,
        text,
        due_on: dueOn,
      })),
    )
    .execute();
}

/** Writes what came of an agreement, as found at a visit. */
export async function settleAgreement(tx: Ctx, agreementId: string, kept: Kept, visitId: string): Promise<void> {
  await db(tx)
    .updateTable('mentoring.agreement')
    .set({ kept, checked_visit_id: visitId })
    .where('city', '=', tx.city)
    .where('id', '=', agreementId)
    .execute();
}

/** Writes that the owner says it is done. */
export async function markDone(tx: Ctx, agreementId: string): Promise<void> {
  await db(tx)
    .updateTable('mentoring.agreement')
    .set({ owner_done_at: tx.now })
    .where('city', '=', tx.city)
    .where('id', '=', agreementId)
    .execute();
}

/** Writes a photo that came after the facts of its visit, once for each id. */
export async function insertReportPhoto(
  tx: Ctx,
  photo: { id: string; visitId: string; version: number; fileId: string },
): Promise<void> {
  await db(tx)
    .insertInto('mentoring.report_photo')
    .values({
      id: photo.id,
      visit_id: photo.visitId,
      version: photo.version,
      file_id: photo.fileId,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      at: tx.now,
    })
    .execute();
}
