import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { blindIndex } from '#platform/sealed.ts';
import { allow } from './outreach.permissions.ts';
import type { SentChannel } from './reach.rules.ts';
import type { WaveTables } from './wave.tables.ts';

const db = (ctx: Ctx) => tablesOf<WaveTables>(ctx);

/** Whether a phone (E.164) asked for no more news. */
export async function hasLeft(ctx: Ctx, phone: string): Promise<boolean> {
  return (await listLeft(ctx, [blindIndex(phone)])).size > 0;
}

/** The phones that asked for no more news, of these or of all; blind indexes. */
export async function listLeft(ctx: Ctx, among?: readonly string[]): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('outreach.stop')
    .select('address_index')
    .where('city', '=', ctx.city)
    .$if(among !== undefined, (query) => query.where(sql<boolean>`address_index = ANY(${[...(among ?? [])]}::text[])`))
    .execute();
  return new Set(rows.map(({ address_index }) => address_index));
}

/** The phones some wave about this already has; blind indexes. */
export async function listTaken(ctx: Ctx, aboutId: string): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('outreach.wave_recipient')
    .select('address_index')
    .where('city', '=', ctx.city)
    .where('about_id', '=', aboutId)
    .execute();
  return new Set(rows.map(({ address_index }) => address_index));
}

/** A wave and how far it is. */
export interface Wave {
  id: string;
  channel: SentChannel;
  text: string;
  perDay: number;
  state: 'running' | 'stopped' | 'done';
  madeBy: string;
  madeAt: Date;
  waiting: number;
  written: number;
  skipped: number;
}

/** The waves about one thing, newest first. */
export async function listWaves(ctx: Ctx, aboutId: string): Promise<Wave[]> {
  allow(ctx, 'outreach.reach-read');
  const inState = (state: string) => sql<number>`(count(r.address_index) FILTER (WHERE r.state = ${state}))::int`;
  return db(ctx)
    .selectFrom('outreach.wave as w')
    .leftJoin('outreach.wave_recipient as r', (join) =>
      join.onRef('r.city', '=', 'w.city').onRef('r.wave_id', '=', 'w.id'),
    )
    .select([
      'w.id',
      'w.channel',
      'w.text',
      'w.per_day as perDay',
      'w.state',
      'w.made_by as madeBy',
      'w.made_at as madeAt',
      inState('waiting').as('waiting'),
      inState('written').as('written'),
      inState('skipped').as('skipped'),
    ])
    .where('w.city', '=', ctx.city)
    .where('w.about_id', '=', aboutId)
    .groupBy(['w.city', 'w.id'])
    .orderBy('w.made_at', 'desc')
    .execute();
}

/** Messages waves wrote on a channel since a moment, and when the first of them was. */
export async function countWritten(
  ctx: Ctx,
  channel: SentChannel,
  since: Date,
): Promise<{ n: number; first: Date | null }> {
  return db(ctx)
    .selectFrom('outreach.wave_recipient as r')
    .innerJoin('outreach.wave as w', (join) => join.onRef('w.city', '=', 'r.city').onRef('w.id', '=', 'r.wave_id'))
    .select([sql<number>`count(*)::int`.as('n'), sql<Date | null>`min(r.at)`.as('first')])
    .where('r.city', '=', ctx.city)
    .where('r.state', '=', 'written')
    .where('w.channel', '=', channel)
    .where('r.at', '>', since)
    .executeTakeFirstOrThrow();
}
