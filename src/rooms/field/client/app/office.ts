import type { Answer } from '../../answer.ts';
import type { Outcome } from '../../outbox.rules.ts';
import type { Record_, TakenDay } from './store.ts';

/** What came of one sending, with what the office said. */
export interface Sent {
  outcome: Outcome;
  said?: Answer;
  because?: string;
}

const patience = { facts: 30_000, photo: 120_000 };
const headers = { Accept: 'application/json', 'Berdaya-Lapangan': '1' };

type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** Ends a question that stays open too long; older phones have no `AbortSignal.timeout`. */
async function within<T>(wait: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), wait);
  return work(stop.signal).finally(() => clearTimeout(timer));
}

/** The office as the phone of this person reaches it. `ask` is the browser's fetch, or what stands for it. */
export function officeAt(
  personId: () => string,
  ask: Ask = (path, init) => fetch(path, init),
  now: () => Date = () => new Date(),
) {
  async function post(path: string, body: BodyInit, id: string, wait: number): Promise<Sent> {
    try {
      return await within(wait, async (signal) => {
        const answer = await ask(path, { method: 'POST', body, headers, signal });
        return readAnswer(answer.status, await answer.json(), id);
      });
    } catch {
      // No network, no answer in time, or an answer that is not ours (the sign-in page of a café's Wi-Fi).
      return { outcome: 'unreachable' };
    }
  }

  return {
    send(record: Record_, photo?: ArrayBuffer): Promise<Sent> {
      const { id, of, content } = record;
      if (record.kind !== 'photo') {
        const by = personId();
        const body = { item: content.item, picks: content.picks, phoneNow: now().toISOString(), by };
        return post('/lapangan/kirim', JSON.stringify(body), id, patience.facts);
      }
      const form = new FormData();
      form.set('kunjungan', of ?? '');
      form.set('kasus', content.thing?.caseId ?? '');
      form.set('sebagai', content.thing?.name ?? '');
      form.set('orang', personId());
      form.set('foto', new File([photo ?? new ArrayBuffer(0)], `${id}.jpg`, { type: 'image/jpeg' }));
      return post(`/lapangan/kirim/foto/${id}`, form, id, patience.photo);
    },

    /** Says how much still waits, so that the office hears of it though nothing can be sent. No answer is needed. */
    async tell(waiting: number, oldest: number | undefined): Promise<void> {
      const oldestAt = oldest === undefined ? null : new Date(oldest).toISOString();
      const body = JSON.stringify({ by: personId(), waiting, oldestAt });
      const said = (signal: AbortSignal) => ask('/lapangan/kirim/antrean', { method: 'POST', body, headers, signal });
      await within(patience.facts, said).catch(() => undefined);
    },

    /** The work to take along; or why it cannot be had. */
    async day(): Promise<{ day: TakenDay; bytes: number } | 'unreachable' | 'signed-out' | 'forbidden'> {
      try {
        return await within(patience.facts, async (signal) => {
          const answer = await ask('/lapangan/hari', { headers, signal });
          if (answer.status === 401) return 'signed-out';
          if (answer.status === 403) return 'forbidden';
          const text = await answer.text();
          const day = JSON.parse(text) as TakenDay;
          return answer.ok && day.personId ? { day, bytes: text.length } : 'unreachable';
        });
      } catch {
        return 'unreachable';
      }
    },
  };
}

export type Office = ReturnType<typeof officeAt>;

/** Reads an answer. One that does not name this record, or a fault of the office, is no answer. */
function readAnswer(status: number, body: unknown, id: string): Sent {
  const { state, id: about, message } = body as { state?: string; id?: string; message?: string };
  if (status === 200 && about === id && (state === 'done' || state === 'conflict')) {
    return { outcome: state, said: body as Answer };
  }
  if (status === 401) return { outcome: 'signed-out' };
  const refused = status >= 400 && status < 500 && status !== 408 && status !== 429 && message !== undefined;
  return refused ? { outcome: 'refused', because: message } : { outcome: 'unreachable' };
}
