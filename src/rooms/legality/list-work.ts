import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { WorkOf } from '#platform/work.ts';
import { m } from '#words';
import { countCases, listCases } from './case.reads.ts';
import { caseTitle, sinceLine } from './case-words.ts';
import { listEnding } from './expiry.reads.ts';
import { can } from './legality.permissions.ts';
import { stuckBefore } from './nudge-stuck.ts';
import { renewFromDays } from './papers.rules.ts';

const MOST = 8;

/** Cases this officer holds that wait for the office or have a day; and the team's: waiting for the office, stuck. */
export const listWork: WorkOf = async (ctx) => {
  if (!can(ctx.actor, 'legality.work')) return { items: [], queues: [] };
  const { remit, id: takenBy } = ctx.actor;
  const waitsBefore = stuckBefore(ctx.now);
  const today = dayOf(ctx.now);
  const [mine, office, stuck, ending] = await Promise.all([
    listCases(ctx, { takenBy }),
    countCases(ctx, { remit, waitsFor: 'office' }),
    countCases(ctx, { remit, waitsBefore }),
    listEnding(ctx, { until: addDays(today, renewFromDays), remit }),
  ]);
  const due = mine.filter(
    (one) => one.waitsFor === 'office' || one.waitsSince < waitsBefore || (one.nextOn !== null && one.nextOn <= today),
  );
  return {
    items: due.slice(0, MOST).map((one) => ({
      label: caseTitle(one),
      text: one.nextText ?? sinceLine(one),
      href: `/kerja/izin/${one.id}`,
      due: one.nextOn ? instantOf(one.nextOn, '08:00') : undefined,
    })),
    queues: [
      queueOf('licence-office', m.legality_work_office(), '/kerja/izin?pihak=dinas', office),
      queueOf('licence-stuck', m.legality_work_stuck(), '/kerja/izin?tertahan=1', stuck),
    ]
      .map((queue) => ({ ...queue, late: stuck.n > 0 && (queue.oldest ?? ctx.now) < waitsBefore }))
      .concat({
        ...queueOf('licence-ending', m.legality_work_ending(), '/kerja/izin/berakhir', {
          n: ending.length,
          oldest: null,
        }),
        late: ending.some(({ validUntil }) => validUntil < today),
      }),
  };
};

const queueOf = (key: string, label: string, href: string, { n, oldest }: { n: number; oldest: Date | null }) => ({
  key,
  label,
  icon: 'permit',
  href,
  count: n,
  oldest: oldest ?? undefined,
});
