import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import type { CaseState, StepStanding } from './case.rules.ts';
import type { CaseKind, Party, StepCode } from './kinds.rules.ts';
import type { CaseSource, EventDetail, EventKind, LegalityTables } from './legality.tables.ts';

const db = (ctx: Ctx) => tablesOf<LegalityTables>(ctx);

/** A case as lists show it. */
export interface CaseRow {
  id: string;
  kind: CaseKind;
  state: CaseState;
  waitsFor: Party | null;
  waitsSince: Date;
  businessId: string;
  businessName: string;
  ownerName: string;
  area: string | null;
  takenBy: string | null;
  takenByName: string | null;
  nudgedAt: Date | null;
  nextOn: string | null;
  nextText: string | null;
  number: string | null;
  issuedOn: string | null;
  openedAt: Date;
  closedAt: Date | null;
  validUntil: string | null;
  halalStatement: boolean | null;
  externalNumber: string | null;
  externalStatus: string | null;
  externalSeenOn: string | null;
  /** The step to be done next: one that came back, else the first in order. */
  nextStep: NamedStep | null;
}

/** A step by its code, or by the name the office gave it. */
export interface NamedStep {
  code: StepCode;
  name: string | null;
}

export interface CaseStep extends StepStanding {
  since: Date;
  say: string | null;
  agency: string | null;
  answer: string | null;
  doneBy: string | null;
  name: string | null;
  about: string | null;
  usualDays: number | null;
  after: string[];
}

/** A case with its steps, as its pages show it. */
export interface Case extends CaseRow {
  source: CaseSource;
  sourceRef: string | null;
  askedBy: string;
  reason: string | null;
  link: string | null;
  templateVersion: number;
  renews: string | null;
  locale: 'id' | 'en';
  changedBy: string;
  version: number;
  steps: CaseStep[];
}

const rowColumns = [
  'id',
  'kind',
  'state',
  'waits_for as waitsFor',
  'waits_since as waitsSince',
  'business_id as businessId',
  'business_name as businessName',
  'owner_name as ownerName',
  'area',
  'taken_by as takenBy',
  'taken_by_name as takenByName',
  'nudged_at as nudgedAt',
  'next_on as nextOn',
  'next_text as nextText',
  'number',
  'issued_on as issuedOn',
  'valid_until as validUntil',
  'halal_statement as halalStatement',
  'external_number as externalNumber',
  'external_status as externalStatus',
  'external_seen_on as externalSeenOn',
  'opened_at as openedAt',
  'closed_at as closedAt',
] as const;

const nextStepOf = sql<NamedStep | null>`(SELECT jsonb_build_object('code', s.code, 'name', s.name) FROM legality.step s
  WHERE s.city = case_file.city AND s.case_id = case_file.id AND s.state <> 'done'
  ORDER BY s.state = 'problem' DESC, s.position LIMIT 1)`.as('nextStep');

/** One case with its steps; refuses 404 when it is not of this city. */
export async function getCase(ctx: Ctx, id: string): Promise<Case> {
  const row = await db(ctx)
    .selectFrom('legality.case_file')
    .select([...rowColumns, nextStepOf])
    .select(['source', 'source_ref as sourceRef', 'asked_by as askedBy', 'reason', 'link'])
    .select(['template_version as templateVersion', 'renews'])
    .select(['locale', 'changed_by as changedBy', 'version'])
    .where('city', '=', ctx.city)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const steps = await db(ctx)
    .selectFrom('legality.step')
    .select(['code', 'who', 'state', 'since', 'say', 'agency', 'answer', 'done_by as doneBy'])
    .select(['name', 'about', 'usual_days as usualDays', 'after'])
    .where('city', '=', ctx.city)
    .where('case_id', '=', id)
    .orderBy('position')
    .execute();
  return { ...row, steps };
}

/** One line of a case's history. */
export interface CaseEvent {
  seq: number;
  kind: EventKind;
  step: StepCode | null;
  at: Date;
  actorName: string;
  actorKind: 'public' | 'owner' | 'helper' | 'staff' | 'system';
  detail: EventDetail;
}

/** What happened in a case, in order. */
export async function listEvents(ctx: Ctx, caseId: string): Promise<CaseEvent[]> {
  return db(ctx)
    .selectFrom('legality.event')
    .select(['seq', 'kind', 'step', 'at', 'actor_name as actorName', 'actor_kind as actorKind', 'detail'])
    .where('city', '=', ctx.city)
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
}

export interface CaseDocument {
  id: string;
  step: StepCode | null;
  fileId: string;
  fileName: string;
  bytes: number;
  byOwner: boolean;
  byName: string;
  at: Date;
}

/** Files of a case, oldest first. */
export async function listDocuments(ctx: Ctx, caseId: string): Promise<CaseDocument[]> {
  return db(ctx)
    .selectFrom('legality.document')
    .select(['id', 'step', 'file_id as fileId', 'file_name as fileName', 'bytes', 'by_owner as byOwner'])
    .select(['by_name as byName', 'at'])
    .where('city', '=', ctx.city)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** Which cases a list shows; open ones only unless `over`. */
export interface CaseFilter {
  kind?: CaseKind;
  waitsFor?: Party;
  area?: string;
  takenBy?: string;
  /** Area codes the reader answers for; a case without an area is everyone's. */
  remit?: readonly string[];
  businessIds?: readonly string[];
  state?: CaseState;
  /** Waits since before this moment. */
  waitsBefore?: Date;
  /** Closed from the first moment on, up to the second. */
  closed?: { from: Date; to: Date };
  /** Closed cases too. */
  over?: boolean;
}

function filtered(ctx: Ctx, filter: CaseFilter) {
  const { remit } = filter;
  return db(ctx)
    .selectFrom('legality.case_file')
    .where('city', '=', ctx.city)
    .$if(!filter.over && filter.closed === undefined, (query) => query.where('closed_at', 'is', null))
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind as CaseKind))
    .$if(filter.waitsFor !== undefined, (query) => query.where('waits_for', '=', filter.waitsFor as Party))
    .$if(filter.area !== undefined, (query) => query.where('area', '=', filter.area as string))
    .$if(filter.takenBy !== undefined, (query) => query.where('taken_by', '=', filter.takenBy as string))
    .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state as CaseState))
    .$if(filter.waitsBefore !== undefined, (query) => query.where('waits_since', '<', filter.waitsBefore as Date))
    .$if(filter.businessIds !== undefined, (query) =>
      query.where(sql<boolean>`business_id = ANY(${[...(filter.businessIds ?? [])]}::uuid[])`),
    )
    .$if(filter.closed !== undefined, (query) =>
      query.where('closed_at', '>=', filter.closed?.from as Date).where('closed_at', '<', filter.closed?.to as Date),
    )
    .$if(remit !== undefined && !remit.includes(ctx.city), (query) =>
      query.where((eb) =>
        eb.or([
          eb('area', 'is', null),
          ...(remit ?? []).flatMap((code) => [eb('area', '=', code), eb('area', 'like', `${code}.%`)]),
        ]),
      ),
    );
}

/** Cases, those that wait longest first. */
export async function listCases(
  ctx: Ctx,
  filter: CaseFilter,
  page: { limit: number; offset?: number } = { limit: 200 },
): Promise<CaseRow[]> {
  return filtered(ctx, filter)
    .select([...rowColumns, nextStepOf])
    .orderBy('waits_since')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute();
}

/** How many cases a filter finds, and since when the oldest waits. */
export async function countCases(ctx: Ctx, filter: CaseFilter): Promise<{ n: number; oldest: Date | null }> {
  return filtered(ctx, filter)
    .select([sql<number>`count(*)`.as('n'), sql<Date | null>`min(waits_since)`.as('oldest')])
    .executeTakeFirstOrThrow();
}

/** Every case of a business, open and over, newest first. */
export async function listCasesOfBusiness(ctx: Ctx, businessId: string): Promise<CaseRow[]> {
  const rows = await filtered(ctx, { businessIds: [businessId], over: true })
    .select([...rowColumns, nextStepOf])
    .execute();
  return rows.sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
}

/** Open cases that wait since before a moment and whose owner was not told yet, locked for telling them. */
export async function listUnnudged(ctx: Ctx, waitsBefore: Date): Promise<CaseRow[]> {
  return filtered(ctx, { waitsBefore })
    .select([...rowColumns, nextStepOf])
    .where('nudged_at', 'is', null)
    .orderBy('waits_since')
    .forUpdate()
    .execute();
}
