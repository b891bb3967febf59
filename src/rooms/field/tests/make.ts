import { addDays, dayOf } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { buildApp } from '#src/app.tsx';
import type { TestDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import type { SentItem, SentVisit } from '../item.schema.ts';

/** The server as a phone reaches it, with this person signed in at this moment. */
export function phoneOf({ database }: Pick<TestDatabase, 'database'>, actor: Actor, now: Date) {
  const app = buildApp({ database, city: testOffice.city, now: () => now, actorFor: async () => actor });
  const marked = { Accept: 'application/json', 'Berdaya-Lapangan': '1' };
  return {
    app,
    get: (path: string) => app.request(path, { headers: marked }),
    send: (item: SentItem, more: { phoneNow?: Date; picks?: object; by?: string } = {}) => {
      const { phoneNow = now, picks = {}, by = actor.id } = more;
      const body = JSON.stringify({ item, picks, by, phoneNow: phoneNow.toISOString() });
      return app.request('/lapangan/kirim', { method: 'POST', body, headers: marked });
    },
    sendPhoto: (photoId: string, itemId: string, file: File) => {
      const body = new FormData();
      body.set('kunjungan', itemId);
      body.set('orang', actor.id);
      body.set('foto', file);
      return app.request(`/lapangan/kirim/foto/${photoId}`, { method: 'POST', body, headers: marked });
    },
  };
}

/** A visit as the application writes it, with whatever a test needs otherwise. */
export function visitItem(
  of: { trackId: string; visitId?: string | null; knownNextOn?: string | null },
  at: Date,
  more: Partial<Omit<SentVisit, 'found'>> & { found?: Partial<SentVisit['found']> } = {},
): SentVisit {
  const today = dayOf(at);
  return {
    id: newId(),
    madeAt: at.toISOString(),
    kind: 'visit',
    trackId: of.trackId,
    visitId: of.visitId ?? null,
    knownNextOn: of.knownNextOn ?? null,
    another: false,
    kept: {},
    agreements: [{ text: 'Foto 10 produk', dueOn: addDays(today, 14) }],
    nextOn: null,
    ...more,
    found: {
      visitedOn: today,
      way: 'place',
      because: '',
      sales: '2-to-5-million',
      problems: ['buyers'],
      seen: 'Rak rapi.',
      hours: 1.5,
      ...more.found,
    },
  };
}
