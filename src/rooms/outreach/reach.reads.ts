import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { allow } from './outreach.permissions.ts';
import type { LinkChannel, NoticeChannel, SentChannel } from './reach.rules.ts';
import type { ReachTables } from './reach.tables.ts';

const db = (ctx: Ctx) => tablesOf<ReachTables>(ctx);

/** What is known of the word about one thing: only what is certain, a message that waits told nobody. */
export interface Reach {
  /** Businesses whose message was sent, by channel. */
  told: { businessId: string; channel: SentChannel }[];
  /** Openings of short addresses by channel and area. */
  opened: { channel: LinkChannel; area: string; n: number }[];
  notices: { channel: NoticeChannel; area: string }[];
}

/** Reads the reach of one call. */
export async function readReach(ctx: Ctx, aboutId: string): Promise<Reach> {
  allow(ctx, 'outreach.reach-read');
  const [told, opened, notices] = await Promise.all([
    sentContacts(ctx).select(['k.business_id as businessId', 'k.channel']).where('k.about_id', '=', aboutId).execute(),
    db(ctx)
      .selectFrom('outreach.link as l')
      .innerJoin('outreach.link_day as d', (join) =>
        join.onRef('d.city', '=', 'l.city').onRef('d.link_id', '=', 'l.id'),
      )
      .select((eb) => ['l.channel', 'l.area', eb.fn.sum<string>('d.opened').as('n')])
      .where('l.city', '=', ctx.city)
      .where('l.about_id', '=', aboutId)
      .groupBy(['l.channel', 'l.area'])
      .execute(),
    db(ctx)
      .selectFrom('outreach.notice')
      .select(['channel', 'area'])
      .where('city', '=', ctx.city)
      .where('about_id', '=', aboutId)
      .execute(),
  ]);
  return { told, opened: opened.map((row) => ({ ...row, n: Number(row.n) })), notices };
}

/** Businesses that were told of anything since a moment, each once. */
export async function listToldSince(ctx: Ctx, since: Date): Promise<string[]> {
  allow(ctx, 'outreach.reach-read');
  const rows = await sentContacts(ctx).select('k.business_id as id').distinct().where('k.at', '>=', since).execute();
  return rows.map(({ id }) => id);
}

/** Of each thing: how many businesses were told of it, and how often its short addresses were opened. */
export async function listReachCounts(
  ctx: Ctx,
  aboutIds: readonly string[],
): Promise<Map<string, { told: number; opened: number }>> {
  allow(ctx, 'outreach.reach-read');
  if (aboutIds.length === 0) return new Map();
  const [told, opened] = await Promise.all([
    sentContacts(ctx)
      .select((eb) => ['k.about_id as id', eb.fn.count<string>('k.business_id').distinct().as('n')])
      .where('k.about_id', 'in', [...aboutIds])
      .groupBy('k.about_id')
      .execute(),
    db(ctx)
      .selectFrom('outreach.link as l')
      .innerJoin('outreach.link_day as d', (join) =>
        join.onRef('d.city', '=', 'l.city').onRef('d.link_id', '=', 'l.id'),
      )
      .select((eb) => ['l.about_id as id', eb.fn.sum<string>('d.opened').as('n')])
      .where('l.city', '=', ctx.city)
      .where('l.about_id', 'in', [...aboutIds])
      .groupBy('l.about_id')
      .execute(),
  ]);
  const of = (rows: { id: string; n: string }[], id: string) => Number(rows.find((row) => row.id === id)?.n ?? 0);
  return new Map(aboutIds.map((id) => [id, { told: of(told, id), opened: of(opened, id) }]));
}

/** Businesses told of anything, by month of Jakarta ('YYYY-MM'), each once a month; months without any are left out. */
export async function listToldByMonth(ctx: Ctx, since: Date): Promise<Map<string, number>> {
  allow(ctx, 'outreach.reach-read');
  const month = sql<string>`to_char(k.at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM')`;
  const rows = await sentContacts(ctx)
    .select((eb) => [month.as('month'), eb.fn.count<string>('k.business_id').distinct().as('n')])
    .where('k.at', '>=', since)
    .groupBy(month)
    .execute();
  return new Map(rows.map((row) => [row.month, Number(row.n)]));
}

const sentContacts = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('outreach.contact as k')
    .innerJoin('outreach.message as m', (join) =>
      join.onRef('m.city', '=', 'k.city').onRef('m.id', '=', 'k.message_id'),
    )
    .where('k.city', '=', ctx.city)
    .where('m.state', 'in', ['sent', 'delivered', 'read']);
