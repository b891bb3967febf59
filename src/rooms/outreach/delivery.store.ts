import { sql } from 'kysely';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ChannelName } from './channels/channel.ts';
import type { OutreachTables } from './outreach.tables.ts';

const db = (ctx: Ctx) => tablesOf<OutreachTables>(ctx);

const monthOf = (ctx: Ctx): string => `${dayOf(ctx.now).slice(0, 7)}-01`;

/** Marks a message as being handed over, with its price: written and committed before the provider is called. */
export async function markHanded(tx: Ctx, id: string, handed: { channel: ChannelName; cost: number }): Promise<void> {
  await db(tx)
    .updateTable('outreach.message')
    .set({ handed_at: tx.now, channel: handed.channel, cost: handed.cost })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}

/** Keeps the provider's id of a message that something else already moved on. */
export async function keepProviderId(tx: Ctx, id: string, providerId: string): Promise<void> {
  await db(tx)
    .updateTable('outreach.message')
    .set({ provider_id: providerId })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .where('provider_id', 'is', null)
    .execute();
}

/**
 * Counts what a message costs this month, unless that would pass the ceiling; says whether it did not. The month's row
 * is locked until the transaction ends, so many at once never pass it together.
 */
export async function spend(
  tx: Ctx,
  channel: ChannelName,
  price: { rupiah: number; ceiling?: number },
): Promise<boolean> {
  const { rupiah, ceiling } = price;
  const result = await sql`
    INSERT INTO outreach.spend AS s (channel, month, messages, rupiah)
    SELECT ${channel}, ${monthOf(tx)}::date, 1, ${rupiah}::bigint
    WHERE ${ceiling ?? null}::bigint IS NULL OR ${rupiah}::bigint <= ${ceiling ?? null}::bigint
    ON CONFLICT (city, channel, month) DO UPDATE SET messages = s.messages + 1, rupiah = s.rupiah + excluded.rupiah
    WHERE ${ceiling ?? null}::bigint IS NULL OR s.rupiah + excluded.rupiah <= ${ceiling ?? null}::bigint`.execute(
    tx.db,
  );
  return Number(result.numAffectedRows ?? 0) === 1;
}

/** Gives back what was counted for a message that the provider did not take or does not charge; once. */
export async function giveBack(tx: Ctx, channel: string, { id, cost }: { id: string; cost: number }): Promise<void> {
  if (cost === 0) return;
  await db(tx)
    .updateTable('outreach.message')
    .set({ cost: 0 })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
  await sql`
    UPDATE outreach.spend SET messages = greatest(messages - 1, 0), rupiah = greatest(rupiah - ${cost}, 0)
    WHERE city = ${tx.city} AND channel = ${channel} AND month = ${monthOf(tx)}::date`.execute(tx.db);
}

/** What a channel cost this month so far. */
export async function readSpend(ctx: Ctx, channel: ChannelName): Promise<{ messages: number; rupiah: number }> {
  const row = await db(ctx)
    .selectFrom('outreach.spend')
    .select(['messages', 'rupiah'])
    .where('city', '=', ctx.city)
    .where('channel', '=', channel)
    .where('month', '=', monthOf(ctx))
    .executeTakeFirst();
  return { messages: row?.messages ?? 0, rupiah: Number(row?.rupiah ?? 0) };
}

/** Lets a channel rest: until the later of two moments when it rests already. */
export async function pauseChannel(tx: Ctx, channel: string, rest: { until: Date; problem: string }): Promise<void> {
  await sql`
    INSERT INTO outreach.pause AS p (channel, until, problem, at)
    VALUES (${channel}, ${rest.until}, ${rest.problem}, ${tx.now})
    ON CONFLICT (city, channel) DO UPDATE SET until = excluded.until, problem = excluded.problem, at = excluded.at
    WHERE p.until < excluded.until`.execute(tx.db);
}

/** The rest a channel takes now; nothing when it works. */
export async function findPause(ctx: Ctx, channel: string): Promise<{ until: Date; problem: string } | undefined> {
  return db(ctx)
    .selectFrom('outreach.pause')
    .select(['until', 'problem'])
    .where('city', '=', ctx.city)
    .where('channel', '=', channel)
    .where('until', '>', ctx.now)
    .executeTakeFirst();
}
