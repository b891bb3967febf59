import { sql } from 'kysely';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
import type { Answers } from './answers.schema.ts';
import { markableStates } from './marks.rules.ts';
import type { QueueFilter } from './queue.rules.ts';
import { allow } from './selection.permissions.ts';
import type { ApplicationState } from './selection.rules.ts';
import type { SelectionTables } from './selection.tables.ts';

/** One line of a list of applications. No phone: lists show none. */
export interface QueueRow {
  id: string;
  callId: string;
  code: string;
  state: Exclude<ApplicationState, 'draft'>;
  ownerName: string;
  businessId: string;
  answers: Answers;
  area: string;
  submittedAt: Date;
  channel: 'web' | 'counter';
  phoneChecked: boolean;
  hasPhone: boolean;
  /** The reader said to be close to this applicant: nothing but name and code may be shown. */
  close: boolean;
}

const inRemit = (actor: Actor) => {
  if (actor.kind === 'system') return sql<boolean>`true`;
  const codes = [...actor.remit];
  return sql<boolean>`(a.area = ANY(${codes}::text[]) OR a.area LIKE ANY(${codes.map((code) => `${code}.%`)}::text[]))`;
};

/** Applications in the reader's remit that the filter lets through. */
const filtered = (ctx: Ctx, filter: Omit<QueueFilter, 'page'>) =>
  tablesOf<SelectionTables>(ctx)
    .selectFrom('selection.application as a')
    .leftJoin('selection.conflict as c', (join) =>
      join.onRef('c.city', '=', 'a.city').onRef('c.application_id', '=', 'a.id').on('c.officer_id', '=', ctx.actor.id),
    )
    .where('a.city', '=', ctx.city)
    .where(inRemit(ctx.actor))
    .$if(filter.callId !== '', (query) => query.where('a.call_id', '=', filter.callId))
    .$if(filter.state !== '', (query) => query.where('a.state', '=', filter.state || 'submitted'))
    .$if(filter.area !== '', (query) =>
      query.where((eb) => eb.or([eb('a.area', '=', filter.area), eb('a.area', 'like', `${filter.area}.%`)])),
    );

const rowsOf = (ctx: Ctx, filter: Omit<QueueFilter, 'page'>) =>
  filtered(ctx, filter)
    .select([
      'a.id',
      'a.call_id as callId',
      'a.code',
      'a.state',
      'a.owner_name as ownerName',
      'a.business_id as businessId',
      'a.answers',
      'a.area',
      'a.submitted_at as submittedAt',
      'a.channel',
      'a.phone_checked as phoneChecked',
      sql<boolean>`a.phone_index IS NOT NULL`.as('hasPhone'),
      sql<boolean>`c.officer_id IS NOT NULL`.as('close'),
    ])
    .orderBy('a.submitted_at')
    .orderBy('a.id');

/** One page of applications, the longest waiting first, with the number of all that match. */
export async function listQueue(
  ctx: Ctx,
  filter: QueueFilter,
  size: number,
): Promise<{ total: number; rows: QueueRow[] }> {
  allow(ctx, 'selection.read');
  const [rows, { n }] = await Promise.all([
    rowsOf(ctx, filter)
      .limit(size)
      .offset((filter.page - 1) * size)
      .execute(),
    filtered(ctx, filter)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  ]);
  return { total: n, rows };
}

/** Every application of a call in the reader's remit, in the order of sending. */
export async function listOfCall(ctx: Ctx, callId: string): Promise<QueueRow[]> {
  allow(ctx, 'selection.read');
  return rowsOf(ctx, { callId, state: '', area: '' }).execute();
}

/** The phones of a call's applicants by application, opened. Whether the reader may see them is the caller's to ask. */
export async function listPhones(ctx: Ctx, callId: string): Promise<Map<string, string>> {
  const rows = await filtered(ctx, { callId, state: '', area: '' })
    .select(['a.id', 'a.phone_sealed as phone'])
    .where('c.officer_id', 'is', null)
    .execute();
  return new Map(rows.flatMap(({ id, phone }) => (phone ? [[id, unseal(phone)]] : [])));
}

/** How many applications stand in each state of each call, and since when the oldest waits. */
export interface Waiting {
  callId: string;
  state: Exclude<ApplicationState, 'draft'>;
  count: number;
  oldest: Date;
}

/** Counts per call and state in the reader's remit, without those the reader is close to. */
export async function countWaiting(ctx: Ctx, filter: { callId?: string; area?: string } = {}): Promise<Waiting[]> {
  allow(ctx, 'selection.read');
  return filtered(ctx, { callId: filter.callId ?? '', state: '', area: filter.area ?? '' })
    .where('c.officer_id', 'is', null)
    .select((eb) => [
      'a.call_id as callId',
      'a.state',
      eb.fn.countAll<number>().as('count'),
      sql<Date>`min(a.submitted_at)`.as('oldest'),
    ])
    .groupBy(['a.call_id', 'a.state'])
    .execute();
}

/** The application before and after one in a queue, passing over those the reader is close to. */
export async function findNeighbours(
  ctx: Ctx,
  filter: QueueFilter,
  from: { id: string; submittedAt: Date },
): Promise<{ previous?: string; next?: string }> {
  allow(ctx, 'selection.read');
  const open = filtered(ctx, filter).where('c.officer_id', 'is', null).select('a.id');
  const place = sql`(a.submitted_at, a.id)`;
  const here = sql`(${from.submittedAt}, ${from.id}::uuid)`;
  const [before, after] = await Promise.all([
    open
      .where(sql<boolean>`${place} < ${here}`)
      .orderBy('a.submitted_at', 'desc')
      .orderBy('a.id', 'desc')
      .limit(1)
      .executeTakeFirst(),
    open.where(sql<boolean>`${place} > ${here}`).orderBy('a.submitted_at').orderBy('a.id').limit(1).executeTakeFirst(),
  ]);
  return { previous: before?.id, next: after?.id };
}

/** How many applications of each call the reader may mark and has not, in their remit. */
export async function countUnmarked(ctx: Ctx): Promise<{ callId: string; count: number }[]> {
  allow(ctx, 'selection.mark');
  return filtered(ctx, { callId: '', state: '', area: '' })
    .leftJoin('selection.mark as k', (join) =>
      join.onRef('k.city', '=', 'a.city').onRef('k.application_id', '=', 'a.id').on('k.officer_id', '=', ctx.actor.id),
    )
    .where('a.state', 'in', markableStates)
    .where('c.officer_id', 'is', null)
    .where('k.officer_id', 'is', null)
    .select((eb) => ['a.call_id as callId', eb.fn.countAll<number>().as('count')])
    .groupBy('a.call_id')
    .execute();
}
