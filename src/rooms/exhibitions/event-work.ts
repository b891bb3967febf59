import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { WorkItem } from '#platform/work.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { listParticipants } from '#rooms/selection/index.ts';
import { m } from '#words';
import { type ExhibitionEvent, listChanges, listEvents } from './event/event.reads.ts';
import { can } from './exhibitions.permissions.ts';

/** What exhibitions ask of this officer: stalls to give, another's proposal to settle, who is there today, one to close. */
export async function listEventWork(ctx: Ctx): Promise<WorkItem[]> {
  if (!can(ctx.actor, 'exhibitions.attend')) return [];
  const open = (await listEvents(ctx)).filter(({ state }) => state !== 'closed');
  return (await Promise.all(open.map((event) => workOf(ctx, event)))).flat();
}

async function workOf(ctx: Ctx, event: ExhibitionEvent): Promise<WorkItem[]> {
  const call = await getCall(ctx, event.callId);
  if (call.state === 'cancelled' || call.state === 'postponed') return [];
  const href = `/kerja/program/${call.id}/pameran`;
  const today = dayOf(ctx.now);
  const plans = can(ctx.actor, 'exhibitions.plan');
  if (event.state === 'planned') {
    const n = plans ? (await listParticipants(ctx, call.id)).length : 0;
    const due = instantOf(addDays(event.firstDay, -2), '16:00');
    return n > 0
      ? [
          {
            label: m.exhibitions_work_allot({ title: call.title }),
            text: m.exhibitions_work_allot_text({ n }),
            href,
            due,
          },
        ]
      : [];
  }
  if (today > event.lastDay) {
    return plans
      ? [
          {
            label: m.exhibitions_work_close({ title: call.title }),
            href,
            due: instantOf(addDays(event.lastDay, 3), '16:00'),
          },
        ]
      : [];
  }
  const changes = plans ? await listChanges(ctx, call.id) : [];
  const mine = changes.filter(({ outcome, proposedById }) => !outcome && proposedById !== ctx.actor.id);
  return [
    ...mine.map(({ reason }) => ({ label: m.exhibitions_work_change({ title: call.title }), text: reason, href })),
    ...(event.firstDay <= today
      ? [{ label: m.exhibitions_work_arrivals({ title: call.title }), text: m.exhibitions_work_arrivals_text(), href }]
      : []),
  ];
}
