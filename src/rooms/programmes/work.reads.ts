import { sql } from 'kysely';
import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Work, WorkItem, WorkOf } from '#platform/work.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import type { Call } from './call.ts';
import { availableSteps, type CallState, type CallStep } from './call-states.rules.ts';
import { readFloorGap } from './floor.reads.ts';
import type { FloorGap } from './floor.rules.ts';
import { can } from './programmes.permissions.ts';
import { listCalls } from './programmes.reads.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

interface LastStep {
  callId: string;
  step: CallStep;
  reason: string | null;
  by: string;
  at: Date;
}

/** The last step of each of these calls; a draft nobody sent yet has none. */
async function lastSteps(ctx: Ctx, callIds: readonly string[]): Promise<Map<string, LastStep>> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.call_step')
    .distinctOn('call_id')
    .select(['call_id as callId', 'step', 'reason', 'actor_name as by', 'at'])
    .where('city', '=', ctx.city)
    .where(sql<boolean>`call_id = ANY(${[...callIds]}::uuid[])`)
    .orderBy('call_id')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.callId, row]));
}

const underWay: readonly CallState[] = ['draft', 'awaiting-approval', 'open', 'closed', 'running', 'follow-up'];

/** Days after the last meeting by which the last visit of a track is due: facts of the follow-up of 30, 90 and 180 days. */
const TRACK_DAYS = 180;

const startOf = (day: string): Date => instantOf(day, '00:00');
const hrefOf = (call: Call): string => `/kerja/program/${call.id}`;

/** What waits for this person on one call; nothing where another's step comes next. */
function itemOf(ctx: Ctx, call: Call, last: LastStep | undefined, gap: FloorGap | undefined): WorkItem | undefined {
  const steps = availableSteps(call.state, ctx.actor, call.writers);
  const [first, final] = [call.sessions[0], call.sessions.at(-1)];
  const { title } = call;
  const href = hrefOf(call);
  if (call.state === 'awaiting-approval' && steps.includes('approve')) {
    const due = call.opensAt ? startOf(dayOf(call.opensAt)) : undefined;
    const text = last && m.programmes_work_sent({ by: last.by, day: formatDate(last.at) });
    return { label: m.programmes_work_approve({ title }), text, href, due, action: m.programmes_work_read() };
  }
  if (call.state === 'draft' && last?.step === 'return' && call.writers.includes(ctx.actor.id)) {
    const text = m.programmes_work_returned({ by: last.by, reason: last.reason ?? '' });
    return { label: m.programmes_work_mend({ title }), text, href, action: m.programmes_work_open() };
  }
  if (gap && call.closesAt) {
    const { have, needed, wards, fewest } = gap;
    return {
      label: m.programmes_work_floor({ title, have, needed }),
      text:
        fewest === 0
          ? m.programmes_work_floor_none({ n: wards.length })
          : m.programmes_work_floor_few({ n: wards.length }),
      href: `${href}/sebar`,
      due: call.closesAt,
      action: m.programmes_work_spread_now(),
    };
  }
  if (call.state === 'open' && call.closesAt && can(ctx.actor, 'programmes.write')) {
    return { label: m.programmes_work_closes({ title }), text: m.programmes_work_spread(), href, due: call.closesAt };
  }
  if (call.state === 'closed' && first && steps.includes('start')) {
    const due = startOf(dayOf(first.startsAt));
    return {
      label: m.programmes_work_start({ title }),
      text: first.place,
      href,
      due,
      action: m.programmes_work_open(),
    };
  }
  if (call.state === 'running' && final && steps.includes('begin-follow-up')) {
    const due = startOf(addDays(dayOf(final.endsAt), 1));
    const text = m.programmes_work_last_meeting({ day: formatDate(final.endsAt) });
    return { label: m.programmes_work_follow_up({ title }), text, href, due };
  }
  if (call.state === 'follow-up' && final && steps.includes('finish')) {
    const due = startOf(addDays(dayOf(final.endsAt), TRACK_DAYS));
    return { label: m.programmes_work_finish({ title }), text: m.programmes_work_next_steps(), href, due };
  }
  return undefined;
}

const WEEK = 7;

/** Closing is told in its last week; the other lines stand as long as they wait. */
const isNear = (ctx: Ctx, call: Call): boolean =>
  call.state !== 'open' || (call.closesAt !== null && dayOf(call.closesAt) <= addDays(dayOf(ctx.now), WEEK));

/** Calls that close within five days and have too few applicants who are no members; only for who can spread word. */
async function floorGaps(ctx: Ctx, calls: readonly Call[]): Promise<Map<string, FloorGap>> {
  if (!can(ctx.actor, 'programmes.announce')) return new Map();
  const read = calls.map(async (call) => [call.id, await readFloorGap(ctx, call)] as const);
  return new Map((await Promise.all(read)).flatMap(([id, gap]) => (gap ? [[id, gap] as const] : [])));
}

/** Calls that wait for this person, and how many wait for the head's approval. */
export const listWork: WorkOf = async (ctx: Ctx): Promise<Work> => {
  if (!can(ctx.actor, 'programmes.read')) return { items: [], queues: [] };
  const calls = await listCalls(ctx, { states: underWay });
  const last = await lastSteps(
    ctx,
    calls.map(({ id }) => id),
  );
  const gaps = await floorGaps(ctx, calls);
  const waiting = calls.filter(({ state }) => state === 'awaiting-approval');
  const since = waiting.flatMap(({ id }) => last.get(id)?.at ?? []).sort((a, b) => a.getTime() - b.getTime());
  const today = dayOf(ctx.now);
  return {
    items: calls.flatMap((call) =>
      isNear(ctx, call) ? (itemOf(ctx, call, last.get(call.id), gaps.get(call.id)) ?? []) : [],
    ),
    queues: [
      {
        key: 'approval',
        label: m.programmes_work_queue(),
        icon: 'check',
        href: '/kerja/program?keadaan=awaiting-approval',
        count: waiting.length,
        oldest: since[0],
        late: waiting.some(({ opensAt }) => opensAt !== null && dayOf(opensAt) < today),
      },
    ],
  };
};
