import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { actedBy, nextSeq } from '#platform/db/history.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import type { Answers } from './answers.schema.ts';
import { planLooking } from './places.store.ts';
import { refuse } from './selection.refusals.ts';
import {
  type ApplicationState,
  type IntakeMode,
  movesPlaces,
  type StepDetail,
  type StepKind,
  seatHoldingStates,
  stateAfter,
} from './selection.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (ctx: Ctx) => tablesOf<SelectionTables>(ctx);

/** An application as written; `draft` is never stored here. */
export interface NewApplication {
  id: string;
  callId: string;
  callVersion: number;
  code: string;
  businessId: string;
  ownerId: string;
  ownerName: string;
  area: string;
  phone: string | null;
  phoneChecked: boolean;
  sharesPhone: boolean;
  answers: Answers;
  channel: 'web' | 'counter';
  mayWhatsapp: boolean;
  mayPublishName: boolean;
  filledBy: string | null;
  filledByName: string | null;
}

/**
 * Locks a call's intake for this transaction and counts one more application. Whoever comes second waits here, so the
 * last place of a first-come call is taken once.
 */
export async function lockIntake(tx: Ctx, callId: string): Promise<{ mode: IntakeMode; received: number }> {
  return db(tx)
    .insertInto('selection.intake')
    .values({ call_id: callId, received: 1 })
    .onConflict((conflict) =>
      conflict.columns(['city', 'call_id']).doUpdateSet({ received: sql<number>`selection.intake.received + 1` }),
    )
    .returning(['mode', 'received'])
    .executeTakeFirstOrThrow();
}

/** Sets how a call gives its places. */
export async function saveIntakeMode(tx: Ctx, callId: string, mode: IntakeMode): Promise<void> {
  await db(tx)
    .insertInto('selection.intake')
    .values({ call_id: callId, mode })
    .onConflict((conflict) => conflict.columns(['city', 'call_id']).doUpdateSet({ mode }))
    .execute();
}

/** How many applications of a call are in states that hold a place, and the last number of the waiting list. */
export async function countPlaces(tx: Ctx, callId: string): Promise<{ taken: number; lastReserve: number }> {
  return db(tx)
    .selectFrom('selection.application')
    .select([
      sql<number>`count(*) FILTER (WHERE state IN (${sql.join(seatHoldingStates)}))`.as('taken'),
      sql<number>`coalesce(max(reserve_no), 0)`.as('lastReserve'),
    ])
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .executeTakeFirstOrThrow();
}

/** Whether a public code is in use in this city. */
export async function isCodeTaken(tx: Ctx, code: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom('selection.application')
    .select('id')
    .where('city', '=', tx.city)
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes a sent application together with its first step. */
export async function insertApplication(tx: Ctx, application: NewApplication): Promise<void> {
  const { phone, answers } = application;
  await db(tx)
    .insertInto('selection.application')
    .values({
      id: application.id,
      call_id: application.callId,
      call_version: application.callVersion,
      code: application.code,
      state: 'submitted',
      business_id: application.businessId,
      owner_id: application.ownerId,
      owner_name: application.ownerName,
      area: application.area,
      phone_sealed: phone ? seal(phone) : null,
      phone_index: phone ? blindIndex(phone) : null,
      phone_checked: application.phoneChecked,
      shares_phone: application.sharesPhone,
      answers: JSON.stringify(answers),
      channel: application.channel,
      may_whatsapp: application.mayWhatsapp,
      may_publish_name: application.mayPublishName,
      filled_by: application.filledBy,
      filled_by_name: application.filledByName,
      locale: tx.locale,
      submitted_at: tx.now,
    })
    .execute();
  await insertStep(tx, { applicationId: application.id, seq: 1, kind: 'submit', detail: {} });
}

/**
 * Appends a step and stores the state it leads to, both in the caller's transaction. The row is locked first: of two
 * officers who act at once the second finds the state already changed and is refused (409).
 */
export async function addStep(
  tx: Ctx,
  step: { applicationId: string; kind: StepKind; detail?: StepDetail },
): Promise<ApplicationState> {
  const row = await db(tx)
    .selectFrom('selection.application')
    .select(['state', 'call_id'])
    .where('city', '=', tx.city)
    .where('id', '=', step.applicationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const state = stateAfter(row.state, step.kind);
  if (!state || state === 'draft') throw refuse('step-impossible', { state: row.state });
  const seq = await nextSeq(tx, 'selection.step', { application_id: step.applicationId });
  const detail = step.detail ?? {};
  await insertStep(tx, { ...step, detail, seq });
  await db(tx)
    .updateTable('selection.application')
    .set({
      state,
      version: sql<number>`version + 1`,
      ...(detail.reserveNo === undefined ? {} : { reserve_no: detail.reserveNo }),
    })
    .where('city', '=', tx.city)
    .where('id', '=', step.applicationId)
    .execute();
  if (movesPlaces.includes(step.kind)) await planLooking(tx, row.call_id);
  return state;
}

async function insertStep(
  tx: Ctx,
  step: { applicationId: string; seq: number; kind: StepKind; detail: StepDetail },
): Promise<void> {
  await db(tx)
    .insertInto('selection.step')
    .values({
      application_id: step.applicationId,
      seq: step.seq,
      kind: step.kind,
      ...actedBy(tx),
      detail: JSON.stringify(step.detail),
    })
    .execute();
}

/** Keeps the answer to the one question after sending. */
export async function saveEase(tx: Ctx, id: string, ease: 'easy' | 'fair' | 'hard'): Promise<void> {
  await db(tx)
    .updateTable('selection.application')
    .set({ ease })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
