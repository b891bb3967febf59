import { addDays, addMinutes, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { AddressKind } from './channels/channel.ts';
import { newsChannel } from './channels/in-use.ts';
import { findPause, readSpend } from './delivery.store.ts';
import type { OutreachTables } from './outreach.tables.ts';
import { kindOf, type SentChannel } from './reach.rules.ts';
import { countWritten } from './wave.reads.ts';
import { BATCH } from './wave.rules.ts';

const DAY_MINUTES = 24 * 60;

/** How many messages of a wave may be written now, or when it goes on. */
export type Pace = { room: number; goesOn?: undefined } | { room: 0; goesOn: Date };

/**
 * The pace of a wave: what was planned for a day and what the tier of the channel allows, whichever is less; nothing
 * while the channel rests; and no more than the month's money pays, with what is written and not yet sent.
 */
export async function paceOf(tx: Ctx, wave: { channel: SentChannel; perDay: number }): Promise<Pace> {
  const kind = kindOf(wave.channel);
  const channel = newsChannel(kind);
  const pause = await findPause(tx, channel.name);
  if (pause) return { room: 0, goesOn: pause.until };
  const today = await countWritten(tx, wave.channel, addMinutes(tx.now, -DAY_MINUTES));
  const perDay = Math.min(wave.perDay, channel.perDay ?? wave.perDay);
  if (today.n >= perDay) return { room: 0, goesOn: addMinutes(today.first ?? tx.now, DAY_MINUTES) };
  const room = Math.min(BATCH, perDay - today.n);
  if (!channel.ceiling || !channel.price) return { room };
  const [{ rupiah }, waiting] = await Promise.all([readSpend(tx, channel.name), countWaitingNews(tx, kind)]);
  const paid = Math.floor((channel.ceiling - rupiah) / channel.price) - waiting;
  return paid > 0 ? { room: Math.min(room, paid) } : { room: 0, goesOn: nextMonth(tx.now) };
}

/** The first morning of the next month. */
function nextMonth(now: Date): Date {
  const later = addDays(`${dayOf(now).slice(0, 7)}-28`, 4);
  return instantOf(`${later.slice(0, 7)}-01`, '08:00');
}

async function countWaitingNews(ctx: Ctx, kind: AddressKind): Promise<number> {
  const row = await tablesOf<OutreachTables>(ctx)
    .selectFrom('outreach.message')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('city', '=', ctx.city)
    .where('state', '=', 'queued')
    .where('kind', '=', kind)
    .where('purpose', '=', 'marketing')
    .where('handed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
