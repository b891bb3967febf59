import type { SentItem } from '../../item.schema.ts';
import type { Record_, TakenDay } from './store.ts';

/** The subject a record is about: those of one subject arrive in the order they were made. */
function subjectOf(item: SentItem): string {
  if (item.kind === 'visit') return `track:${item.trackId}`;
  if (item.kind === 'presence') return `session:${item.sessionId}:${item.applicationId}`;
  if (item.kind === 'guest') return `guest:${item.id}`;
  return `case:${item.caseId}`;
}

/** Ids and time of a record that is made now. */
export const made = () => ({ id: crypto.randomUUID(), madeAt: new Date().toISOString() });

/** A photo that goes with a record. */
type Photo = { id: string; thing?: Record_['content']['thing'] };

/** A finished record and its photos, ready for the queue. */
export function recordsOf(title: string, item: SentItem, photos: readonly Photo[] = []): Omit<Record_, 'seq'>[] {
  const madeAt = new Date(item.madeAt).getTime();
  const waiting = { state: 'saved', tries: 0, notBefore: 0, madeAt, subject: subjectOf(item) } as const;
  const pictures = photos.map(({ id, thing }) => ({
    ...{ ...waiting, id, kind: 'photo' as const, of: item.id },
    content: { title, picks: {}, ...(thing && { thing }) },
  }));
  return [{ ...waiting, id: item.id, kind: item.kind, content: { title, item, picks: {} } }, ...pictures];
}

/** What a record is about, as the day names it. */
const placeOf = (item: SentItem): string =>
  item.kind === 'visit' ? item.trackId : 'sessionId' in item ? item.sessionId : item.caseId;

/** Records of these kinds about one track, session or case, newest last. */
export const recordsAbout = (queue: readonly Record_[], kinds: readonly SentItem['kind'][], id: string): Record_[] =>
  queue.filter(({ content: { item } }) => item && kinds.includes(item.kind) && placeOf(item) === id);

/** People of a session whom this phone has recorded. */
export const markedIn = (queue: readonly Record_[], sessionId: string): Map<string, Record_> =>
  new Map(
    recordsAbout(queue, ['presence'], sessionId).flatMap((record) => {
      const { item } = record.content;
      return item?.kind === 'presence' ? [[item.applicationId, record] as const] : [];
    }),
  );

export type Session = TakenDay['sessions'][number];

/** How many of a session's people are present, as far as this phone knows. */
export const presentIn = (session: Session, marked: ReadonlyMap<string, unknown>): number =>
  session.people.filter(({ id, state }) => state === 'present' || marked.has(id)).length;
