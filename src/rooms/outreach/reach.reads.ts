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

const sentContacts = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('outreach.contact as k')
    .innerJoin('outreach.message as m', (join) =>
      join.onRef('m.city', '=', 'k.city').onRef('m.id', '=', 'k.message_id'),
    )
    .where('k.city', '=', ctx.city)
    .where('m.state', 'in', ['sent', 'delivered', 'read']);
