import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { WorkItem, WorkOf } from '#platform/work.ts';
import { type Call, listCalls } from '#rooms/programmes/index.ts';
import { formatTime } from '#ui/format.ts';
import { m } from '#words';
import { keepsLists } from './attendance.rules.ts';
import { listCandidates, readyOf } from './candidates.ts';
import { type SessionSum, sumSessions } from './session-sums.ts';
import { can } from './training.permissions.ts';

const states = ['closed', 'running', 'follow-up'] as const;

/** Sessions of today, lists to close, certificates to issue: for this person, and how many there are for the team. */
export const listWork: WorkOf = async (ctx) => {
  if (!can(ctx.actor, 'training.attend')) return { items: [], queues: [] };
  const calls = (await listCalls(ctx, { states })).filter(keepsLists);
  const each = await Promise.all(calls.map(async (call) => workOf(ctx, call)));
  const items = each.flatMap(({ items: own }) => own);
  const open = each.flatMap(({ toClose }) => toClose);
  const oldest = open.map(({ session }) => session.endsAt).sort((one, other) => one.getTime() - other.getTime())[0];
  return {
    items,
    queues: [
      {
        key: 'attendance',
        label: m.training_work_queue(),
        icon: 'list',
        href: '/kerja/program?keadaan=running',
        count: open.length,
        ...(oldest && { oldest, late: dayOf(oldest) < dayOf(ctx.now) }),
      },
    ],
  };
};

async function workOf(ctx: Ctx, call: Call): Promise<{ items: WorkItem[]; toClose: SessionSum[] }> {
  const sums = (await sumSessions(ctx, call)).filter(({ expected }) => expected > 0);
  const today = dayOf(ctx.now);
  const toCome = sums.filter(({ session, isOver }) => !isOver && dayOf(session.startsAt) === today);
  const toClose = sums.filter(({ closedAt, isOver }) => isOver && closedAt === null);
  const items: WorkItem[] = toCome.map(({ session, present, expected }) => ({
    label: m.training_work_today({ call: call.title }),
    text: m.training_work_today_text({ time: formatTime(session.startsAt), place: session.place, present, expected }),
    href: `/kerja/hadir/${session.id}`,
    due: session.startsAt,
    action: m.training_work_record(),
  }));
  if (can(ctx.actor, 'training.close')) items.push(...toClose.map((sum) => closing(call, sum)));
  if (can(ctx.actor, 'training.issue') && sums.length > 0 && sums.every(({ closedAt }) => closedAt !== null)) {
    items.push(...(await issuing(ctx, call)));
  }
  return { items, toClose };
}

const closing = (call: Call, { session, present, expected }: SessionSum): WorkItem => ({
  label: m.training_work_close({ call: call.title }),
  text: m.training_session_title({ present, expected }),
  href: `/kerja/hadir/${session.id}`,
  due: session.endsAt,
});

/** Certificates are expected within a week of the last session. */
const issueDays = 7;

async function issuing(ctx: Ctx, call: Call): Promise<WorkItem[]> {
  const ready = readyOf(await listCandidates(ctx, call));
  const last = call.sessions.at(-1);
  if (ready.length === 0 || !last) return [];
  return [
    {
      label: m.training_work_issue({ call: call.title }),
      href: `/kerja/program/${call.id}/sertifikat`,
      due: instantOf(addDays(dayOf(last.endsAt), issueDays), '16:00'),
      count: { n: ready.length, unit: m.training_work_issue_unit() },
    },
  ];
}
