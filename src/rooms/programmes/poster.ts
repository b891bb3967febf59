import { dayOf, hourOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { m } from '#words';
import type { Call } from './call.ts';

/** An address as people type it. */
export const typedAddress = (url: string): string => url.replace(/^https?:\/\//, '');

/** What a poster of a call is made from, one sheet for each address; nothing while it has no meeting or closing day. */
export function posterOf(
  { office, now }: Ctx,
  call: Call,
  copies: readonly { url: string; where?: string }[],
  size: 'a4' | 'a5' = 'a4',
): PaperKinds['poster'] | undefined {
  const [first] = call.sessions;
  const last = call.sessions.at(-1);
  if (!first || !last || !call.closesAt) return undefined;
  return {
    office,
    day: dayOf(now),
    title: call.title,
    lead: call.purpose,
    free: true,
    firstDay: dayOf(first.startsAt),
    lastDay: dayOf(last.startsAt),
    from: hourOf(first.startsAt),
    to: hourOf(first.endsAt),
    place: first.place,
    closesOn: dayOf(call.closesAt),
    promises: inLocale('id', () => [m.programmes_poster_membership(), m.programmes_poster_nib()]),
    size,
    copies: copies.map(({ url, where }) => ({ url, shortAddress: typedAddress(url), where })),
  };
}
