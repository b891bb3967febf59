import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { isId } from '#platform/page-address.ts';
import type { TrackFilter } from '../../track.reads.ts';

/** What narrows the overview, as it stands in the address. Nonsense narrows nothing. */
export interface Narrowed {
  program: string;
  pendamping: string;
  wilayah: string;
  terlambat: string;
  semua: string;
}

/** The filter of an address and what of it was understood; always within the remit of the reader. */
export function filterOf(c: AppContext): { filter: TrackFilter; narrowed: Narrowed } {
  const { actor, now } = ctxOf(c);
  const ask = (name: string) => c.req.query(name) ?? '';
  const narrowed: Narrowed = {
    program: isId(ask('program')) ? ask('program') : '',
    pendamping: isId(ask('pendamping')) || ask('pendamping') === 'none' ? ask('pendamping') : '',
    wilayah: /^[\d.]{2,13}$/.test(ask('wilayah')) ? ask('wilayah') : '',
    terlambat: ask('terlambat') === '1' ? '1' : '',
    semua: ask('semua') === '1' ? '1' : '',
  };
  const filter: TrackFilter = {
    remit: actor.remit,
    orMentor: actor.id,
    callId: narrowed.program || undefined,
    mentorId: narrowed.pendamping || undefined,
    area: narrowed.wilayah || undefined,
    lateOn: narrowed.terlambat ? dayOf(now) : undefined,
    state: narrowed.semua ? undefined : 'open',
  };
  return { filter, narrowed };
}

/** The address of the overview narrowed like this. */
export function overviewHref(to: Partial<Narrowed> & { hal?: number }, base = '/kerja/pendampingan'): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(to))
    if (value && !(name === 'hal' && value === 1)) parts.set(name, String(value));
  return parts.size > 0 ? `${base}?${parts}` : base;
}
