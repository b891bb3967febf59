import type { Ctx } from '#platform/ctx.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { formatDate, formatDay } from '#ui/format.ts';
import { m } from '#words';
import type { Track } from './track.reads.ts';

/** What an owner needs to read of an agreement. */
interface Agreed {
  text: string;
  dueOn: string;
}

/** Where an owner finds what was agreed. */
export const ownAddress = (ctx: Ctx, trackId: string): string => `${ctx.office.baseUrl}/saya/pendampingan/${trackId}`;

/** Agreements as one sentence each, numbered. */
const agreedText = (agreements: readonly Agreed[]): string =>
  agreements
    .map(({ text, dueOn }, at) => m.mentoring_message_agreement({ no: at + 1, text, day: formatDate(dueOn) }))
    .join('\n');

/** The summary of a visit for its owner, as a message and to share from the mentor's own phone; without the address. */
export const visitSummary = (track: Track, agreements: readonly Agreed[], nextOn: string | null): string =>
  [
    m.mentoring_message_visited({ name: track.ownerName }),
    agreedText(agreements),
    nextOn ? m.mentoring_message_next({ day: formatDay(nextOn) }) : '',
  ]
    .filter(Boolean)
    .join('\n');

/** Sends an owner the summary of a visit. Nothing is sent to someone without a phone: false. */
export const sayVisited = (
  tx: Ctx,
  track: Track,
  agreements: readonly Agreed[],
  nextOn: string | null,
): Promise<boolean> => say(tx, track, 'mentoring.visited', visitSummary(track, agreements, nextOn));

/** Reminds an owner of a visit and of what was agreed. */
export const sayTomorrow = (tx: Ctx, track: Track, day: string, agreements: readonly Agreed[]): Promise<boolean> => {
  const about = { name: track.ownerName, day: formatDay(day), mentor: track.mentorName ?? tx.office.officeName };
  const text = [m.mentoring_message_reminder(about), agreedText(agreements)].filter(Boolean).join('\n');
  return say(tx, track, 'mentoring.reminder', text);
};

/** Tells an owner that a visit has another day, or takes place no more (`day` null). */
export const sayMoved = (tx: Ctx, track: Track, day: string | null): Promise<boolean> =>
  say(
    tx,
    track,
    'mentoring.moved',
    day
      ? m.mentoring_message_moved({ name: track.ownerName, day: formatDay(day) })
      : m.mentoring_message_cancelled({ name: track.ownerName }),
  );

async function say(tx: Ctx, track: Track, template: string, text: string): Promise<boolean> {
  const { phone } = await getBusinessFacts(tx, track.businessId);
  if (!phone) return false;
  await sendMessage(tx, {
    to: { phone, ownerId: track.ownerId },
    template,
    purpose: 'utility',
    text: `${text}\n${ownAddress(tx, track.id)}`,
    about: { type: 'track', id: track.id },
  });
  return true;
}
