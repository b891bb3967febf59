import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { WorkOf } from '#platform/work.ts';
import { m } from '#words';
import { can } from './capital.permissions.ts';
import { listReferrals, type Referral } from './referral.reads.ts';
import { silentDays } from './referral.rules.ts';
import { sinceLine } from './referral-words.ts';

const MOST = 5;

/** Whether someone of the office must act today: it is our turn, the bank is silent, or 90 days have passed. */
export function isDue({ state, waitsFor, waitsSince, checkDue }: Referral, now: Date): boolean {
  const today = dayOf(now);
  if (state === 'running') return (checkDue ?? today) <= today;
  if (state === 'sent') return addDays(dayOf(waitsSince), silentDays) <= today;
  return waitsFor === 'office';
}

/** Referrals the office must act on, and how many in all; nothing for who may not work on them. */
export const listWork: WorkOf = async (ctx) => {
  if (!can(ctx.actor, 'capital.work')) return { items: [], queues: [] };
  const due = (await listReferrals(ctx, { remit: ctx.actor.remit })).filter((one) => isDue(one, ctx.now));
  const oldest = due.map(({ waitsSince }) => waitsSince).sort((one, other) => one.getTime() - other.getTime())[0];
  return {
    items: due.slice(0, MOST).map((one) => ({
      label: m.capital_work_item({ business: one.businessName }),
      text: sinceLine(one),
      href: `/kerja/modal/${one.id}`,
      due: one.checkDue ? instantOf(one.checkDue, '08:00') : undefined,
    })),
    queues: [
      { key: 'capital', label: m.capital_work_queue(), icon: 'money', href: '/kerja/modal', count: due.length, oldest },
    ],
  };
};
