import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Answer } from '../../answer.ts';
import type { Day } from '../../download-day.ts';
import type { SentItem, ThingPhoto } from '../../item.schema.ts';
import { afterRestart, forgettable, type Queued, tryAgain, underWay } from '../../outbox.rules.ts';
import { type Lock, open, openBytes, type Sealed, seal, sealBytes } from './vault.ts';

/** Whose records this phone keeps, and what opens them. */
export interface Owner {
  lock: Lock;
  personId: string;
  person: string;
}

/** The day as it travels: instants are texts. */
export type TakenDay = Travelled<Day>;
type Travelled<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Travelled<T[K]> } : T;

/** What the mentor chose about facts the office has otherwise. */
export type Picks = Record<string, { take: 'mine' | 'office'; seen: string | number | readonly string[] | null }>;

/** A record as the person knows it. Kept sealed. */
export interface Content {
  title: string;
  /** Left out for a photo, whose bytes are kept apart. */
  item?: SentItem;
  picks: Picks;
  /** A photo of a piece of equipment: of which, and what it shows. */
  thing?: { caseId: string; name: ThingPhoto };
  /** What the office said last. */
  said?: Answer;
  /** Why it was refused. */
  because?: string;
}

type Kept = Queued & { sealed: Sealed };
export type Record_ = Queued & { content: Content };

interface Schema extends DBSchema {
  meta: { key: string; value: unknown };
  items: { key: string; value: Kept };
  photos: { key: string; value: { id: string; sealed: Sealed } };
  drafts: { key: string; value: { id: string; sealed: Sealed } };
}

export type Database = IDBPDatabase<Schema>;

/** Opens what this phone keeps; made at the first opening. */
export const openDatabase = (name = 'berdaya-lapangan'): Promise<Database> =>
  openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('meta');
      for (const store of ['items', 'photos', 'drafts'] as const) db.createObjectStore(store, { keyPath: 'id' });
    },
  });

export const readOwner = async (db: Database): Promise<Owner | undefined> =>
  (await db.get('meta', 'owner')) as Owner | undefined;
export const writeOwner = async (db: Database, owner: Owner): Promise<void> => {
  await db.put('meta', owner, 'owner');
};

/** Everything an unlocked phone keeps. Whatever is sealed is sealed before a transaction begins: each is one instant. */
export function openStore(db: Database, key: CryptoKey) {
  // What was opened once is not opened again while its seal is the same: a long queue is shown after every sending.
  const opened = new Map<string, { seal: string; content: Content }>();
  const contentOf = async ({ id, sealed }: Kept): Promise<Content> => {
    const seal = sealed.iv.join();
    const known = opened.get(id);
    if (known?.seal === seal) return known.content;
    const content = await open<Content>(key, sealed);
    opened.set(id, { seal, content });
    return content;
  };
  const toKeep = async ({ content, ...queued }: Record_): Promise<Kept> => ({
    ...queued,
    sealed: await seal(key, content),
  });

  return {
    async day(): Promise<TakenDay | undefined> {
      const sealed = (await db.get('meta', 'day')) as Sealed | undefined;
      return sealed && open<TakenDay>(key, sealed);
    },
    async keepDay(day: TakenDay): Promise<void> {
      await db.put('meta', await seal(key, day), 'day');
    },

    /** The whole queue in the order it was made; what was under way when the phone went dark waits again. */
    async queue(): Promise<Record_[]> {
      const kept = await db.getAll('items');
      const known = await Promise.all(
        kept.map(async (item) => {
          const { sealed: _, ...queued } = item;
          return { ...queued, content: await contentOf(item) };
        }),
      );
      return known.sort((one, other) => one.seq - other.seq);
    },
    async wake(): Promise<void> {
      const tx = db.transaction('items', 'readwrite');
      for (const item of await tx.store.getAll()) {
        const woken = afterRestart(item);
        if (woken !== item) await tx.store.put(woken);
      }
      await tx.done;
    },

    /** Puts new records behind all others and removes the draft they came from, all in one instant. */
    async add(records: readonly Omit<Record_, 'seq'>[], draftId?: string): Promise<void> {
      const kept = await Promise.all(records.map((record) => toKeep({ ...record, seq: 0 })));
      const tx = db.transaction(['items', 'drafts'], 'readwrite');
      const items = tx.objectStore('items');
      let last = Math.max(0, ...(await items.getAll()).map(({ seq }) => seq));
      for (const item of kept) await items.put({ ...item, seq: ++last });
      if (draftId) await tx.objectStore('drafts').delete(draftId);
      await tx.done;
    },
    async put(record: Record_): Promise<void> {
      await db.put('items', await toKeep(record));
    },
    /** What may be known without opening anything: enough to choose what goes next. */
    heads: (): Promise<Queued[]> => db.getAll('items'),
    /** Notes a record as under way and opens it; nothing when somebody else took or removed it meanwhile. */
    async begin(id: string): Promise<Record_ | undefined> {
      const tx = db.transaction('items', 'readwrite');
      const kept = await tx.store.get(id);
      const going = kept?.state === 'saved' ? underWay(kept) : undefined;
      if (going) await tx.store.put(going);
      await tx.done;
      if (!going) return undefined;
      const { sealed, ...queued } = going;
      return { ...queued, content: await open<Content>(key, sealed) };
    },
    /** Puts a record anew under another id, its photos with it, all in one instant. */
    async replace(id: string, item: SentItem): Promise<void> {
      const old = await db.get('items', id);
      if (!old) return;
      const content = {
        ...(await open<Content>(key, old.sealed)),
        item,
        picks: {},
        said: undefined,
        because: undefined,
      };
      const fresh = await toKeep({ ...tryAgain(old), id: item.id, content });
      const tx = db.transaction('items', 'readwrite');
      await tx.store.delete(id);
      await tx.store.put(fresh);
      for (const other of await tx.store.getAll()) if (other.of === id) await tx.store.put({ ...other, of: item.id });
      await tx.done;
    },
    /** Removes a record that was never under way; false when it was. */
    async remove(id: string): Promise<boolean> {
      const tx = db.transaction('items', 'readwrite');
      const item = await tx.store.get(id);
      const free = item?.state === 'saved' && item.tries === 0;
      if (free) await tx.store.delete(id);
      await tx.done;
      return free;
    },
    /** Gives up a record the office refused, and what belongs to it; false for any other. */
    async giveUp(id: string): Promise<boolean> {
      const tx = db.transaction(['items', 'photos'], 'readwrite');
      const items = tx.objectStore('items');
      const isRefused = (await items.get(id))?.state === 'refused';
      const gone = isRefused ? (await items.getAll()).filter((one) => one.id === id || one.of === id) : [];
      for (const one of gone) await items.delete(one.id);
      for (const one of gone) await tx.objectStore('photos').delete(one.id);
      await tx.done;
      return isRefused;
    },
    /** Forgets what arrived long ago, and photos that arrived. */
    async tidy(now: number): Promise<void> {
      const tx = db.transaction(['items', 'photos'], 'readwrite');
      const items = await tx.objectStore('items').getAll();
      for (const { id } of forgettable(items, now)) await tx.objectStore('items').delete(id);
      for (const { id, kind, state } of items) {
        if (kind === 'photo' && state === 'sent') await tx.objectStore('photos').delete(id);
      }
      await tx.done;
    },

    async keepPhoto(id: string, bytes: ArrayBuffer): Promise<void> {
      await db.put('photos', { id, sealed: await sealBytes(key, bytes) });
    },
    async photo(id: string): Promise<ArrayBuffer | undefined> {
      const kept = await db.get('photos', id);
      return kept && openBytes(key, kept.sealed);
    },
    async dropPhoto(id: string): Promise<void> {
      await db.delete('photos', id);
    },

    async keepDraft(id: string, draft: unknown): Promise<void> {
      await db.put('drafts', { id, sealed: await seal(key, draft) });
    },
    async draft<T>(id: string): Promise<T | undefined> {
      const kept = await db.get('drafts', id);
      return kept && open<T>(key, kept.sealed);
    },
  };
}

export type Store = ReturnType<typeof openStore>;
