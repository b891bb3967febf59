import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { NoticeChannel } from './reach.rules.ts';
import type { ReachTables } from './reach.tables.ts';

export async function insertNotices(
  tx: Ctx,
  { aboutId, channel, areas }: { aboutId: string; channel: NoticeChannel; areas: readonly string[] },
): Promise<void> {
  if (areas.length === 0) return;
  await tablesOf<ReachTables>(tx)
    .insertInto('outreach.notice')
    .values(areas.map((area) => ({ about_id: aboutId, area, channel, at: tx.now, by_name: tx.actor.name })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
