import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { WorkOf } from '#platform/work.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import { can } from './field.permissions.ts';
import { listWaitingPhones } from './item.reads.ts';

/** Days after which the office is told of records that still wait on a phone. Source: ui.md §10. */
const tellAfter = 10;

/** Phones whose records have waited ten days, for whoever leads the programmes: they call the person. */
export const listWork: WorkOf = async (ctx) => {
  if (!can(ctx.actor, 'field.supervise')) return { items: [], queues: [] };
  const phones = await listWaitingPhones(ctx, instantOf(addDays(dayOf(ctx.now), 1 - tellAfter), '00:00'));
  const items = phones.map(({ person, waiting, oldestAt, seenAt }) => ({
    label: m.field_work_waiting({ person, n: waiting }),
    text: m.field_work_seen({ day: formatDate(dayOf(seenAt)) }),
    href: '/kerja/lapangan/impor',
    ...(oldestAt && { due: instantOf(addDays(dayOf(oldestAt), tellAfter), '08:00') }),
  }));
  return { items, queues: [] };
};
