import { sql } from 'kysely';
import type { Ctx, Locale } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import { blindIndex, unseal } from '#platform/sealed.ts';
import type { Answers } from './answers.schema.ts';
import {
  type ApplicationState,
  endedStates,
  type IntakeMode,
  type Step,
  seatHoldingStates,
} from './selection.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

const db = (ctx: Ctx) => tablesOf<SelectionTables>(ctx);

/** An application as its pages show it. The phone is open: show it masked. */
export interface Application {
  id: string;
  callId: string;
  code: string;
  state: Exclude<ApplicationState, 'draft'>;
  businessId: string;
  ownerId: string;
  ownerName: string;
  area: string;
  phone: string | null;
  phoneChecked: boolean;
  sharesPhone: boolean;
  answers: Answers;
  reserveNo: number | null;
  channel: 'web' | 'counter';
  mayWhatsapp: boolean;
  mayPublishName: boolean;
  filledBy: string | null;
  filledByName: string | null;
  ease: 'easy' | 'fair' | 'hard' | null;
  /** Language the applicant read: messages are written in it. */
  locale: Locale;
  submittedAt: Date;
  version: number;
}

const applications = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('selection.application')
    .select([
      'id',
      'call_id as callId',
      'code',
      'state',
      'business_id as businessId',
      'owner_id as ownerId',
      'owner_name as ownerName',
      'area',
      'phone_sealed as phoneSealed',
      'phone_checked as phoneChecked',
      'shares_phone as sharesPhone',
      'answers',
      'reserve_no as reserveNo',
      'channel',
      'may_whatsapp as mayWhatsapp',
      'may_publish_name as mayPublishName',
      'filled_by as filledBy',
      'filled_by_name as filledByName',
      'ease',
      'locale',
      'submitted_at as submittedAt',
      'version',
    ])
    .where('city', '=', ctx.city);

/** A row with its phone unsealed. */
export const opened = <R extends { phoneSealed: string | null }>({ phoneSealed, ...row }: R) => ({
  ...row,
  phone: phoneSealed ? unseal(phoneSealed) : null,
});

/** One application by id; nothing when it is not of this city. */
export async function findApplication(ctx: Ctx, id: string): Promise<Application | undefined> {
  const row = await applications(ctx).where('id', '=', id).executeTakeFirst();
  return row && opened(row);
}

/** One application by id; refuses with 404 when it is not there. `lock` holds it until the transaction ends. */
export async function getApplication(ctx: Ctx, id: string, { lock = false } = {}): Promise<Application> {
  const row = await applications(ctx)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw notFound();
  return opened(row);
}

/** One application by its public code. */
export async function findApplicationByCode(ctx: Ctx, code: string): Promise<Application | undefined> {
  const row = await applications(ctx).where('code', '=', code).executeTakeFirst();
  return row && opened(row);
}

/** All applications sent with a phone, newest first. */
export async function listApplicationsOfPhone(ctx: Ctx, phone: string): Promise<Application[]> {
  const rows = await applications(ctx)
    .where('phone_index', '=', blindIndex(phone))
    .orderBy('submitted_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(opened);
}

/** Other applications of an owner to whatever call, newest first, without the one that is read. */
export async function listOfOwner(
  ctx: Ctx,
  ownerId: string,
  without: string,
): Promise<Pick<Application, 'id' | 'callId' | 'code' | 'state' | 'submittedAt'>[]> {
  return db(ctx)
    .selectFrom('selection.application')
    .select(['id', 'call_id as callId', 'code', 'state', 'submitted_at as submittedAt'])
    .where('city', '=', ctx.city)
    .where('owner_id', '=', ownerId)
    .where('id', '!=', without)
    .orderBy('submitted_at', 'desc')
    .limit(20)
    .execute();
}

const live = endedStates as readonly Exclude<ApplicationState, 'draft'>[];

/** The living application of a phone that stands for its owner, or of a business, for one call. */
export async function findLiving(
  tx: Ctx,
  callId: string,
  by: { phone: string } | { businessId: string },
): Promise<{ id: string; code: string } | undefined> {
  return db(tx)
    .selectFrom('selection.application')
    .select(['id', 'code'])
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .where('state', 'not in', live)
    .$if('phone' in by, (query) =>
      query.where('shares_phone', '=', false).where('phone_index', '=', blindIndex('phone' in by ? by.phone : '')),
    )
    .$if('businessId' in by, (query) => query.where('business_id', '=', 'businessId' in by ? by.businessId : ''))
    .executeTakeFirst();
}

/** What happened to an application, in order. */
export async function listSteps(ctx: Ctx, applicationId: string): Promise<Step[]> {
  return db(ctx)
    .selectFrom('selection.step')
    .select([
      'seq',
      'kind',
      'at',
      sql<Step['actorKind']>`actor_kind`.as('actorKind'),
      'actor_name as actorName',
      'detail',
    ])
    .where('city', '=', ctx.city)
    .where('application_id', '=', applicationId)
    .orderBy('seq')
    .execute();
}

/** A file of an application or draft. */
export interface Document {
  id: string;
  name: string;
  fileId: string;
  fileName: string;
  bytes: number;
  at: Date;
}

/** Files sent with an application, or added to a draft. */
export async function listDocuments(
  ctx: Ctx,
  of: { applicationId: string } | { draftId: string },
): Promise<Document[]> {
  const [column, id] =
    'applicationId' in of ? (['application_id', of.applicationId] as const) : (['draft_id', of.draftId] as const);
  return db(ctx)
    .selectFrom('selection.document')
    .select(['id', 'name', 'file_id as fileId', 'file_name as fileName', 'bytes', 'at'])
    .where('city', '=', ctx.city)
    .where(column, '=', id)
    .orderBy('at')
    .execute();
}

/** How a call gives its places, and how many apply, hold a place or wait. */
export interface Intake {
  mode: IntakeMode;
  applicants: number;
  taken: number;
  waiting: number;
}

/** How the given calls give their places and how many apply; a call nobody applied to yet is left out. */
export async function listIntakes(ctx: Ctx, callIds: readonly string[]): Promise<Map<string, Intake>> {
  const rows = await db(ctx)
    .selectFrom('selection.intake as i')
    .leftJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'i.city').onRef('a.call_id', '=', 'i.call_id'),
    )
    .select([
      'i.call_id as callId',
      'i.mode',
      sql<number>`count(a.id) FILTER (WHERE a.state NOT IN ('withdrawn', 'cancelled'))`.as('applicants'),
      sql<number>`count(a.id) FILTER (WHERE a.state IN (${sql.join(seatHoldingStates)}))`.as('taken'),
      sql<number>`count(a.id) FILTER (WHERE a.state = 'reserve')`.as('waiting'),
    ])
    .where('i.city', '=', ctx.city)
    .where(sql<boolean>`i.call_id = ANY(${[...callIds]}::uuid[])`)
    .groupBy(['i.call_id', 'i.mode'])
    .execute();
  return new Map(rows.map(({ callId, ...intake }) => [callId, intake]));
}
