import { instantOf } from '#platform/clock.ts';
import type { WorkOf } from '#platform/work.ts';
import { m } from '#words';
import { listDueChecks } from './due-checks.ts';
import { can } from './equipment.permissions.ts';

const MOST = 5;

/** Looks at equipment that are due, and how many in all; nothing for who may not make them. */
export const listWork: WorkOf = async (ctx) => {
  if (!can(ctx.actor, 'equipment.work')) return { items: [], queues: [] };
  const due = await listDueChecks(ctx);
  return {
    items: due.slice(0, MOST).map(({ grantCase, month, due: day }) => ({
      label: m.equipment_work_item({ need: grantCase.need, business: grantCase.businessName }),
      text: m.equipment_month({ n: month }),
      href: `/kerja/peralatan/${grantCase.id}/cek`,
      due: instantOf(day, '08:00'),
    })),
    queues: [
      {
        key: 'equipment',
        label: m.equipment_work_queue(),
        icon: 'tool',
        href: '/kerja/peralatan/cek',
        count: due.length,
      },
    ],
  };
};
