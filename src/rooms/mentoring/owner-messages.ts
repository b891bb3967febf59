import type { Ctx } from '#platform/ctx.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { formatDate, formatDay } from '#ui/format.ts';
import { m } from '#words';
import type { Referral } from './referral.reads.ts';
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

/** Tells an owner who looks after them from now on. */
export const sayMentor = (tx: Ctx, track: Track, mentor: string): Promise<boolean> =>
  say(tx, track, 'mentoring.mentor', m.mentoring_message_new_mentor({ name: track.ownerName, mentor }));

/** Tells an owner that the wish for a mentor was taken up, and when the first talk is. */
export const sayTaken = (tx: Ctx, track: Track): Promise<boolean> => {
  const about = { name: track.ownerName, mentor: track.mentorName ?? tx.office.officeName };
  const text = track.nextOn
    ? m.mentoring_message_taken({ ...about, day: formatDay(track.nextOn) })
    : m.mentoring_message_taken_no_day(about);
  return say(tx, track, 'mentoring.taken', text);
};

/** Tells an owner what the approved plan is to reach. */
export const sayPlanned = (tx: Ctx, track: Track, outcomes: readonly Agreed[]): Promise<boolean> =>
  say(
    tx,
    track,
    'mentoring.planned',
    [m.mentoring_message_planned({ name: track.ownerName }), agreedText(outcomes)].join('\n'),
  );

/** Tells an owner that the wish for a mentor was not taken up, and why. */
export const sayDeclined = (tx: Ctx, referral: Referral, reason: string): Promise<boolean> =>
  send(tx, referral, {
    template: 'mentoring.declined',
    text: `${m.mentoring_message_declined({ name: referral.ownerName, reason })}\n${tx.office.baseUrl}/saya/pendampingan`,
    about: { type: 'mentoring-referral', id: referral.id },
  });

const say = (tx: Ctx, track: Track, template: string, text: string): Promise<boolean> =>
  send(tx, track, {
    template,
    text: `${text}\n${ownAddress(tx, track.id)}`,
    about: { type: 'track', id: track.id },
  });

async function send(
  tx: Ctx,
  { businessId, ownerId }: Pick<Track, 'businessId' | 'ownerId'>,
  message: { template: string; text: string; about: { type: string; id: string } },
): Promise<boolean> {
  const { phone } = await getBusinessFacts(tx, businessId);
  if (!phone) return false;
  await sendMessage(tx, { to: { phone, ownerId }, purpose: 'utility', ...message });
  return true;
}
