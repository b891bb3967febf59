import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import type { NoticeChannel } from './reach.rules.ts';
import { insertNotices } from './reach.store.ts';

/** Writes down that word about something was put out in these kelurahan. One that was marked before stays as it was. */
export async function markNotice(
  ctx: Ctx,
  input: { aboutId: string; channel: NoticeChannel; areas: readonly string[] },
): Promise<void> {
  allow(ctx, 'outreach.notice-mark');
  const { aboutId, channel, areas } = input;
  await inTransaction(ctx, async (tx) => {
    await insertNotices(tx, input);
    await record(tx, 'outreach.notice-marked', { type: 'call', id: aboutId }, { channel, areas: areas.length });
  });
}
