import { dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { WorkItem, WorkOf, WorkQueue } from '#platform/work.ts';
import { type Call, listCalls } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { workOfAnswers } from './answers-work.reads.ts';
import { promisesOf } from './promises.rules.ts';
import { countUnmarked, countWaiting, type Waiting } from './queue.reads.ts';
import { can } from './selection.permissions.ts';

/**
 * What waits to be checked and answered: the team's queues (Verifikasi, Lengkapi berkas, Keberatan) and, call by call, what this person may check
 * or mark, due on the day everyone must be told. Empty without the right to see applications.
 */
export const listWork: WorkOf = async (ctx) => {
  if (!can(ctx.actor, 'selection.read')) return { items: [], queues: [] };
  const [waiting, unmarked] = await Promise.all([
    countWaiting(ctx),
    can(ctx.actor, 'selection.mark') ? countUnmarked(ctx) : [],
  ]);
  const ids = [...new Set([...waiting, ...unmarked].map(({ callId }) => callId))];
  const calls = new Map((await listCalls(ctx, { ids })).map((call) => [call.id, call]));
  const after = await workOfAnswers(ctx);
  return {
    items: [...itemsOf(ctx, { waiting, unmarked, calls }), ...after.items],
    queues: [...queuesOf(ctx, waiting, calls), ...after.queues],
  };
};

interface Found {
  waiting: readonly Waiting[];
  unmarked: readonly { callId: string; count: number }[];
  calls: ReadonlyMap<string, Call>;
}

const dueOf = (call: Call | undefined): Date | undefined =>
  call?.decideBy ? instantOf(call.decideBy, '16:00') : undefined;

function itemsOf(ctx: Ctx, { waiting, unmarked, calls }: Found): WorkItem[] {
  const title = (callId: string) => calls.get(callId)?.title ?? '–';
  const check = waiting
    .filter(({ state }) => state === 'submitted' && can(ctx.actor, 'selection.verify'))
    .map(({ callId, count }) => ({
      label: m.selection_work_check({ call: title(callId) }),
      href: `/kerja/pengajuan?program=${callId}`,
      action: m.selection_work_check_action(),
      due: dueOf(calls.get(callId)),
      count: { n: count, unit: m.selection_work_papers() },
    }));
  const isRead = (callId: string) => calls.get(callId)?.criteria.some(({ rule }) => rule.by === 'officers') === true;
  const mark = unmarked
    .filter(({ callId }) => isRead(callId))
    .map(({ callId, count }) => ({
      label: m.selection_work_mark({ call: title(callId) }),
      href: `/kerja/program/${callId}/pendaftar/nilai`,
      action: m.selection_work_mark_action(),
      due: dueOf(calls.get(callId)),
      count: { n: count, unit: m.selection_work_plans() },
    }));
  return [...check, ...mark];
}

function queuesOf(ctx: Ctx, waiting: readonly Waiting[], calls: ReadonlyMap<string, Call>): WorkQueue[] {
  const today = dayOf(ctx.now);
  const queue = (key: string, state: Waiting['state'], label: string, href: string, icon: string): WorkQueue => {
    const own = waiting.filter((one) => one.state === state);
    const oldest = own.map((one) => one.oldest).sort((one, other) => one.getTime() - other.getTime())[0];
    return {
      key,
      label,
      icon,
      href,
      count: own.reduce((sum, { count }) => sum + count, 0),
      ...(oldest && { oldest }),
      late: own.some(({ callId, oldest: since }) => {
        const decideBy = calls.get(callId)?.decideBy;
        return decideBy ? promisesOf(decideBy, dayOf(since)).check < today : false;
      }),
    };
  };
  return [
    queue('complete', 'incomplete', m.selection_work_incomplete(), '/kerja/pengajuan?keadaan=lengkapi', 'list'),
    queue('verify', 'submitted', m.selection_queue_title(), '/kerja/pengajuan', 'eye'),
  ];
}
