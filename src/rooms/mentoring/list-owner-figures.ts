import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { formatMonth } from '#ui/format.ts';
import { m } from '#words';
import { findReminderWish, listFigures } from './figures.reads.ts';
import { monthsBefore } from './figures.rules.ts';
import { allow } from './mentoring.permissions.ts';
import { listOwnTracks } from './working-track.ts';

/** Last month's figure as a task on the owner's home, where it is missing: for a business that is mentored or wants reminders. */
export async function listOwnerFigures(ctx: Ctx): Promise<OwnerTask[]> {
  allow(ctx, 'mentoring.own');
  const { phone } = ctx.actor;
  if (!phone) return [];
  const [month = ''] = monthsBefore(dayOf(ctx.now), 1);
  const businesses = await listBusinessesOfPhone(ctx, phone);
  const figures = await listFigures(
    ctx,
    businesses.map(({ id }) => id),
  );
  const mentored = (await listOwnTracks(ctx)).filter(({ state }) => state === 'open').map((one) => one.businessId);
  const tasks: OwnerTask[] = [];
  for (const { id, displayName } of businesses) {
    if (figures.some((one) => one.businessId === id && one.month === month)) continue;
    if (!mentored.includes(id) && !(await findReminderWish(ctx, id))?.wanted) continue;
    tasks.push({
      kind: 'task',
      label: m.mentoring_figures_task({ month: formatMonth(month) }),
      hint: displayName,
      href: `/saya/omzet?usaha=${id}`,
    });
  }
  return tasks;
}
