import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import type { Outcome } from './mentoring.rules.ts';
import type { MentoringTables } from './mentoring.tables.ts';

const db = (ctx: Ctx) => tablesOf<MentoringTables>(ctx);

/** A track with its last and next visit. Days are 'YYYY-MM-DD'. */
export interface Track {
  id: string;
  /** The programme it follows; nothing when a referral opened it. */
  callId: string | null;
  applicationId: string | null;
  businessId: string;
  ownerId: string;
  ownerName: string;
  businessName: string | null;
  area: string;
  mentorId: string | null;
  mentorName: string | null;
  state: 'open' | 'closed';
  outcome: Outcome | null;
  outcomeReason: string | null;
  salesBefore: string | null;
  openedAt: Date;
  closedAt: Date | null;
  version: number;
  /** The next planned visit: its day, id and number. A day before today is late. */
  nextOn: string | null;
  nextId: string | null;
  nextNo: number | null;
  /** Another day the owner asks for. */
  askedOn: string | null;
  /** The last visit carried out. */
  lastOn: string | null;
  visitsDone: number;
  /** Visits planned or carried out. */
  visits: number;
}

/** What narrows a list of tracks. */
export interface TrackFilter {
  callId?: string;
  /** An identity id, or `none`: nobody looks after it. */
  mentorId?: string;
  /** An area code: that area and those inside it. */
  area?: string;
  /** Areas of a remit: tracks of these areas and those inside them, and those of `orMentor`. */
  remit?: readonly string[];
  orMentor?: string;
  state?: 'open' | 'closed';
  /** Only tracks whose next visit lies before this day. */
  lateOn?: string;
  /** Only tracks whose next visit lies on this day or before. */
  dueBy?: string;
  businessIds?: readonly string[];
  applicationIds?: readonly string[];
  id?: string;
  ids?: readonly string[];
}

const within = (code: string) => sql<boolean>`(t.area = ${code} OR starts_with(t.area, ${`${code}.`}))`;

function filtered(ctx: Ctx, filter: TrackFilter) {
  const { callId, mentorId, area, remit, orMentor, state, lateOn, dueBy, businessIds, applicationIds, id, ids } =
    filter;
  let query = db(ctx)
    .selectFrom('mentoring.track as t')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('mentoring.visit as v')
          .select(['v.due_on as nextOn', 'v.id as nextId', 'v.no as nextNo', 'v.asked_on as askedOn'])
          .whereRef('v.city', '=', 't.city')
          .whereRef('v.track_id', '=', 't.id')
          .where('v.state', '=', 'planned')
          .orderBy('v.due_on')
          .orderBy('v.no')
          .limit(1)
          .as('n'),
      (join) => join.onTrue(),
    )
    .where('t.city', '=', ctx.city);
  if (id) query = query.where('t.id', '=', id);
  if (ids) query = query.where(sql<boolean>`t.id = ANY(${[...ids]}::uuid[])`);
  if (callId) query = query.where('t.call_id', '=', callId);
  if (mentorId === 'none') query = query.where('t.mentor_id', 'is', null);
  else if (mentorId) query = query.where('t.mentor_id', '=', mentorId);
  if (area) query = query.where(within(area));
  if (remit)
    query = query.where((eb) =>
      eb.or([...remit.map(within), ...(orMentor ? [eb('t.mentor_id', '=', orMentor)] : []), sql<boolean>`false`]),
    );
  if (state) query = query.where('t.state', '=', state);
  if (lateOn) query = query.where('n.nextOn', '<', lateOn);
  if (dueBy) query = query.where('n.nextOn', '<=', dueBy);
  if (businessIds) query = query.where(sql<boolean>`t.business_id = ANY(${[...businessIds]}::uuid[])`);
  if (applicationIds) query = query.where(sql<boolean>`t.application_id = ANY(${[...applicationIds]}::uuid[])`);
  return query;
}

const columns = [
  't.id',
  't.call_id as callId',
  't.application_id as applicationId',
  't.business_id as businessId',
  't.owner_id as ownerId',
  't.owner_name as ownerName',
  't.business_name as businessName',
  't.area',
  't.mentor_id as mentorId',
  't.mentor_name as mentorName',
  't.state',
  't.outcome',
  't.outcome_reason as outcomeReason',
  't.sales_before as salesBefore',
  't.opened_at as openedAt',
  't.closed_at as closedAt',
  't.version',
  'n.nextOn',
  'n.nextId',
  'n.nextNo',
  'n.askedOn',
] as const;

/** Tracks with their last and next visit: the next one first, then by name. */
export async function findTracks(
  ctx: Ctx,
  filter: TrackFilter,
  page: { limit?: number; offset?: number } = {},
): Promise<Track[]> {
  let query = filtered(ctx, filter)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('mentoring.visit as d')
          .select([
            sql<string | null>`max(d.due_on) FILTER (WHERE d.state = 'done')`.as('lastOn'),
            sql<number>`count(*) FILTER (WHERE d.state = 'done')`.as('visitsDone'),
            sql<number>`count(*) FILTER (WHERE d.state <> 'cancelled')`.as('visits'),
          ])
          .whereRef('d.city', '=', 't.city')
          .whereRef('d.track_id', '=', 't.id')
          .as('d'),
      (join) => join.onTrue(),
    )
    .select([...columns, 'd.lastOn', sql<number>`d."visitsDone"`.as('visitsDone'), sql<number>`d.visits`.as('visits')])
    .orderBy('n.nextOn', (order) => order.asc().nullsLast())
    .orderBy('t.owner_name')
    .orderBy('t.id');
  if (page.limit !== undefined) query = query.limit(page.limit);
  if (page.offset) query = query.offset(page.offset);
  return query.execute();
}

/** How many tracks a filter finds. */
export async function countTracks(ctx: Ctx, filter: TrackFilter): Promise<number> {
  const { n } = await filtered(ctx, filter).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return n;
}

/** One track; 404 when it is unknown or of another city. */
export async function getTrack(ctx: Ctx, id: string): Promise<Track> {
  const [track] = await findTracks(ctx, { id });
  if (!track) throw notFound();
  return track;
}

/** What one mentor looks after. `mentorId` null: tracks that nobody looks after. */
export interface Load {
  mentorId: string | null;
  mentorName: string | null;
  open: number;
  late: number;
  /** When the oldest of them was opened. */
  oldest: Date;
}

/** Open tracks and late visits of each mentor, in the tracks a filter finds. */
export async function listLoads(ctx: Ctx, { today, ...filter }: TrackFilter & { today: string }): Promise<Load[]> {
  return filtered(ctx, { ...filter, state: 'open' })
    .select([
      't.mentor_id as mentorId',
      sql<string | null>`max(t.mentor_name)`.as('mentorName'),
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) FILTER (WHERE n."nextOn" < ${today})`.as('late'),
      sql<Date>`min(t.opened_at)`.as('oldest'),
    ])
    .groupBy('t.mentor_id')
    .orderBy('open', 'desc')
    .orderBy('t.mentor_id')
    .execute();
}
