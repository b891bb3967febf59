import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { actedBy, nextSeq } from '#platform/db/history.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { Standing } from './case.rules.ts';
import type { CaseKind, Party, StepCode, StepTemplate } from './kinds.rules.ts';
import type { CaseSource, EventDetail, EventKind, LegalityTables } from './legality.tables.ts';

const db = (tx: Ctx) => tablesOf<LegalityTables>(tx);

export interface NewCase {
  kind: CaseKind;
  businessId: string;
  businessName: string;
  ownerName: string;
  area: string | null;
  source: CaseSource;
  sourceRef: string | null;
  askedBy: string;
  templateVersion: number;
  renews: string | null;
  steps: readonly StepTemplate[];
}

/**
 * Writes a case with its steps, unless the business has an open one of this kind: then nothing. Whoever comes second
 * waits at the index until the first is written.
 */
export async function insertCase(tx: Ctx, input: NewCase): Promise<string | undefined> {
  const { steps, ...rest } = input;
  const row = await db(tx)
    .insertInto('legality.case_file')
    .values({
      id: newId(),
      kind: rest.kind,
      state: 'open',
      waits_for: 'office',
      waits_since: tx.now,
      nudged_at: null,
      business_id: rest.businessId,
      business_name: rest.businessName,
      owner_name: rest.ownerName,
      area: rest.area,
      source: rest.source,
      source_ref: rest.sourceRef,
      asked_by: rest.askedBy,
      taken_by: null,
      taken_by_name: null,
      next_on: null,
      next_text: null,
      reason: null,
      number: null,
      issued_on: null,
      valid_until: null,
      link: null,
      halal_statement: null,
      external_number: null,
      external_status: null,
      external_seen_on: null,
      expiry_told_on: null,
      template_version: rest.templateVersion,
      renews: rest.renews,
      opened_at: tx.now,
      closed_at: null,
      locale: tx.locale,
      changed_by: tx.actor.name,
    })
    .onConflict((conflict) =>
      conflict.columns(['city', 'business_id', 'kind']).where('closed_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (!row) return undefined;
  await db(tx)
    .insertInto('legality.step')
    .values(
      steps.map(({ code, who, agency, days, after, name, about }, at) => ({
        case_id: row.id,
        position: at + 1,
        code,
        who,
        state: 'todo' as const,
        since: tx.now,
        say: null,
        agency: agency ?? null,
        answer: null,
        done_by: null,
        name: name ?? null,
        about: about ?? null,
        usual_days: days ?? null,
        // Only what the case has: a step looked up beforehand is not in every case.
        after: (after ?? []).filter((each) => steps.some((step) => step.code === each)),
      })),
    )
    .execute();
  return row.id;
}

/** The open case of a business and kind. */
export async function findOpenCase(tx: Ctx, businessId: string, kind: CaseKind): Promise<string | undefined> {
  const row = await db(tx)
    .selectFrom('legality.case_file')
    .select('id')
    .where('city', '=', tx.city)
    .where('business_id', '=', businessId)
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

/** Makes two officers who act on one case at once queue; nothing when it is not of this city. */
export async function lockCase(tx: Ctx, id: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom('legality.case_file')
    .select('id')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What a move changes in a case besides where it stands. */
export interface CaseChange {
  takenBy?: { id: string; name: string } | null;
  next?: { on: string; text: string } | null;
  reason?: string;
  number?: string;
  issuedOn?: string;
  validUntil?: string | null;
  link?: string | null;
  halalStatement?: boolean | null;
  external?: { number: string | null; status: string; seenOn: string };
}

/** Stores where a case stands after a move; who waits keeps their since unless the ball changed hands or `anew`. */
export async function saveStanding(
  tx: Ctx,
  id: string,
  { state, waitsFor }: Standing,
  change: CaseChange & { anew: boolean },
): Promise<void> {
  const over = waitsFor === null;
  await db(tx)
    .updateTable('legality.case_file')
    .set({
      state,
      waits_for: waitsFor,
      ...(change.anew && { waits_since: tx.now, nudged_at: null }),
      ...(over && { closed_at: tx.now, next_on: null, next_text: null }),
      ...(change.takenBy !== undefined && {
        taken_by: change.takenBy?.id ?? null,
        taken_by_name: change.takenBy?.name ?? null,
      }),
      ...(change.next !== undefined && { next_on: change.next?.on ?? null, next_text: change.next?.text ?? null }),
      ...(change.reason !== undefined && { reason: change.reason }),
      ...(change.number !== undefined && { number: change.number }),
      ...(change.issuedOn !== undefined && { issued_on: change.issuedOn }),
      ...(change.validUntil !== undefined && { valid_until: change.validUntil }),
      ...(change.link !== undefined && { link: change.link }),
      ...(change.halalStatement !== undefined && { halal_statement: change.halalStatement }),
      ...(change.external && {
        external_number: change.external.number,
        external_status: change.external.status,
        external_seen_on: change.external.seenOn,
      }),
      changed_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** How a step stands after a move. */
export interface StepChange {
  who?: Party;
  state?: 'todo' | 'done' | 'problem';
  say?: string | null;
  agency?: string | null;
  answer?: string | null;
}

export async function saveStep(tx: Ctx, caseId: string, code: StepCode, change: StepChange): Promise<void> {
  await db(tx)
    .updateTable('legality.step')
    .set({
      ...change,
      since: tx.now,
      done_by: change.state === 'done' ? tx.actor.name : null,
    })
    .where('city', '=', tx.city)
    .where('case_id', '=', caseId)
    .where('code', '=', code)
    .execute();
}

/** Adds one line to a case's history; the case's row is locked, so the number is its own. */
export async function addEvent(
  tx: Ctx,
  event: { caseId: string; kind: EventKind; step?: StepCode; detail?: EventDetail },
): Promise<void> {
  await db(tx)
    .insertInto('legality.event')
    .values({
      case_id: event.caseId,
      seq: await nextSeq(tx, 'legality.event', { case_id: event.caseId }),
      kind: event.kind,
      step: event.step ?? null,
      ...actedBy(tx),
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute();
}

/** Files a stored file with a case. */
export async function insertDocument(
  tx: Ctx,
  document: { caseId: string; step: StepCode | null; fileId: string; fileName: string; bytes: number },
): Promise<void> {
  await db(tx)
    .insertInto('legality.document')
    .values({
      id: newId(),
      case_id: document.caseId,
      step: document.step,
      file_id: document.fileId,
      file_name: document.fileName,
      bytes: document.bytes,
      by_owner: tx.actor.kind === 'owner',
      by_name: tx.actor.name,
      at: tx.now,
    })
    .execute();
}

/** Notes that the owner was told of a stuck case. */
export async function markNudged(tx: Ctx, ids: readonly string[]): Promise<void> {
  await db(tx)
    .updateTable('legality.case_file')
    .set({ nudged_at: tx.now })
    .where('city', '=', tx.city)
    .where('id', 'in', [...ids])
    .execute();
}
