import { addMinutes } from '#platform/clock.ts';
import type { WorkOf } from '#platform/work.ts';
import { m } from '#words';
import { countUnanswered } from './inbox.reads.ts';
import { can } from './outreach.permissions.ts';
import { countStuck } from './outreach.reads.ts';

/** A message that waits longer than this for its channel is stuck; an answer that is owed as long is late. */
const STUCK_MINUTES = 60;
const LATE_MINUTES = 24 * 60;

/** People who wait for an answer, and messages that do not leave: given up, to be sent by hand, or stuck for an hour. */
export const listWork: WorkOf = async (ctx) => {
  const reads = can(ctx.actor, 'outreach.inbox-read');
  if (!reads) return { items: [], queues: [] };
  const [waiting, stuck] = await Promise.all([
    countUnanswered(ctx),
    countStuck(ctx, addMinutes(ctx.now, -STUCK_MINUTES)),
  ]);
  const late = waiting.oldest !== null && waiting.oldest < addMinutes(ctx.now, -LATE_MINUTES);
  return {
    items: [],
    queues: [
      {
        key: 'inbox',
        label: m.outreach_work_inbox(),
        icon: 'chat',
        href: '/kerja/kotak-masuk',
        count: waiting.n,
        oldest: waiting.oldest ?? undefined,
        late,
      },
      {
        key: 'outbox',
        label: m.outreach_work_outbox(),
        icon: 'mail',
        href: '/kerja/pesan',
        count: stuck.n,
        oldest: stuck.oldest ?? undefined,
        late: stuck.n > 0,
      },
    ],
  };
};
