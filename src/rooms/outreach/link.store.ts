import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { type LinkChannel, linkCode } from './reach.rules.ts';
import type { ReachTables } from './reach.tables.ts';

const db = (ctx: Ctx) => tablesOf<ReachTables>(ctx);

export interface NewLink {
  aboutId: string;
  channel: LinkChannel;
  area: string;
  path: string;
}

/** Makes the links that are not there yet. A code that happens to be taken is drawn anew with the next asking. */
export async function insertLinks(tx: Ctx, links: readonly NewLink[]): Promise<void> {
  const rows = links.map(({ aboutId, channel, area, path }) => ({
    id: newId(),
    code: linkCode(randomBytes(6)),
    about_id: aboutId,
    channel,
    area,
    path,
    made_at: tx.now,
    made_by: tx.actor.name,
  }));
  await db(tx)
    .insertInto('outreach.link')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** One more opening of a link today. */
export async function countOpening(tx: Ctx, linkId: string): Promise<void> {
  await db(tx)
    .insertInto('outreach.link_day')
    .values({ link_id: linkId, day: dayOf(tx.now), opened: 1 })
    .onConflict((conflict) =>
      conflict.columns(['city', 'link_id', 'day']).doUpdateSet({ opened: sql<number>`link_day.opened + 1` }),
    )
    .execute();
}
