/** Where a record on the phone stands: tersimpan di HP, sedang dikirim, terkirim, ditolak, perlu dipilih. */
export type QueueState = 'saved' | 'sending' | 'sent' | 'refused' | 'conflict';

/** What the queue knows of a record without opening it. */
export interface Queued {
  id: string;
  kind: 'visit' | 'presence' | 'guest' | 'handover' | 'declined' | 'check' | 'photo';
  /** What it is about: records about one thing are sent in the order they were made. */
  subject: string;
  seq: number;
  state: QueueState;
  tries: number;
  /** Not tried again before this moment, in milliseconds. */
  notBefore: number;
  /** When it was made, in milliseconds by the phone's clock. */
  madeAt: number;
  /** A photo: the record it belongs to. */
  of?: string;
}

/** What came of one sending. Only an answer about this very record counts; anything else is no answer. */
export type Outcome = 'done' | 'conflict' | 'refused' | 'unreachable' | 'signed-out';

/** A phone that was switched off while sending does not know what arrived: it sends again, which does no harm. */
export const afterRestart = <Q extends Queued>(item: Q): Q =>
  item.state === 'sending' ? { ...item, state: 'saved' } : item;

/**
 * The record to send next: facts before photos, in the order they were made. One waits while an earlier one about the same
 * thing has not arrived, and a photo until its record has; but nothing is handed over before its photos are there.
 */
export function nextToSend<Q extends Queued>(queue: readonly Q[], now: number): Q | undefined {
  const inOrder = [...queue].sort((one, other) => one.seq - other.seq);
  const open = inOrder.filter(({ state }) => state !== 'sent');
  const known = new Map(queue.map((item) => [item.id, item]));
  const ready = open.filter((item) => {
    if (item.state !== 'saved' || item.notBefore > now) return false;
    if (item.kind === 'photo') return isReadyPhoto(known.get(item.of ?? ''));
    // A photo the office refused keeps nothing back: the office then says why of the hand-over itself.
    const waitsFor = ({ kind, of, state }: Q) => kind === 'photo' && of === item.id && state !== 'refused';
    if (item.kind === 'handover' && open.some(waitsFor)) return false;
    return open.find(({ kind, subject }) => kind !== 'photo' && subject === item.subject) === item;
  });
  return ready.find(({ kind }) => kind !== 'photo') ?? ready[0];
}

const isReadyPhoto = (of: Queued | undefined): boolean =>
  of !== undefined && (of.kind === 'handover' || of.state === 'sent');

/** The same record while it is under way. */
export const underWay = <Q extends Queued>(item: Q): Q => ({ ...item, state: 'sending', tries: item.tries + 1 });

/** The same record after one sending. Without an answer it waits, each time longer, at most a quarter of an hour. */
export function afterSending<Q extends Queued>(item: Q, outcome: Outcome, now: number): Q {
  if (outcome === 'done') return { ...item, state: 'sent' };
  if (outcome === 'conflict' || outcome === 'refused') return { ...item, state: outcome };
  if (outcome === 'signed-out') return { ...item, state: 'saved' };
  return { ...item, state: 'saved', notBefore: now + waitAfter(item.tries) };
}

const second = 1000;
const waitAfter = (tries: number): number => Math.min(900, 2 ** Math.min(tries, 10)) * second;

/** A record that was refused or decided is tried again at once. */
export const tryAgain = <Q extends Queued>(item: Q): Q => ({ ...item, state: 'saved', tries: 0, notBefore: 0 });

/** How many records stand where; `open` are all that have not arrived. */
export function countQueue(queue: readonly Queued[]): Record<QueueState, number> & { open: number } {
  const counts = { saved: 0, sending: 0, sent: 0, refused: 0, conflict: 0 };
  for (const { state } of queue) counts[state] += 1;
  return { ...counts, open: queue.length - counts.sent };
}

const day = 86_400_000;

/** Whole days the oldest record has waited. From 3 the phone warns, from 10 the office should hear of it (ui.md §10). */
export function daysWaiting(queue: readonly Queued[], now: number): number {
  const waiting = queue.filter(({ state }) => state !== 'sent').map(({ madeAt }) => madeAt);
  return waiting.length === 0 ? 0 : Math.max(0, Math.floor((now - Math.min(...waiting)) / day));
}

/** Records that arrived so long ago that the phone may forget them: after a week, with all their photos. */
export function forgettable(queue: readonly Queued[], now: number): Queued[] {
  const needed = new Set(queue.filter(({ state }) => state !== 'sent').map(({ of }) => of));
  return queue.filter(({ id, state, madeAt }) => state === 'sent' && now - madeAt > 7 * day && !needed.has(id));
}
