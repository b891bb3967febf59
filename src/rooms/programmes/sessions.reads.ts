import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { CallSession } from './call.ts';
import type { CallState } from './call-states.rules.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

/** One meeting with the call it belongs to. */
export interface ScheduledSession extends CallSession {
  callId: string;
  callTitle: string;
  callState: CallState;
}

/** Meetings across calls, earliest first: those with these ids, or that begin from one instant up to another. */
export async function listSessions(
  ctx: Ctx,
  filter: { ids: readonly string[] } | { from: Date; to: Date },
): Promise<ScheduledSession[]> {
  const condition =
    'ids' in filter
      ? sql<boolean>`s.id = ANY(${[...filter.ids]}::uuid[])`
      : sql<boolean>`s.starts_at >= ${filter.from} AND s.starts_at < ${filter.to}`;
  return tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.session as s')
    .innerJoin('programmes.call as c', (join) => join.onRef('c.city', '=', 's.city').onRef('c.id', '=', 's.call_id'))
    .select([
      's.id',
      's.call_id as callId',
      'c.title as callTitle',
      'c.state as callState',
      's.title',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.place',
      's.address',
      's.map_url as mapUrl',
      's.lesson_hours as lessonHours',
    ])
    .where('s.city', '=', ctx.city)
    .where(condition)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute();
}
