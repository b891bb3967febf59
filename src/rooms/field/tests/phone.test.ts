import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type Content, openDatabase, openStore, type Record_, writeOwner } from '../client/app/store.ts';
import { makeLock, openLock, sealBytes } from '../client/app/vault.ts';
import { visitItem } from './make.ts';

const rounds = 1000;
let databases = 0;
const fresh = async () => {
  const { lock, key } = await makeLock('482913', rounds);
  databases += 1;
  const name = `phone-${databases}`;
  const db = await openDatabase(name);
  return { name, db, lock, key, store: openStore(db, key) };
};

const made = new Date('2026-03-10T02:00:00Z');
const record = (title: string): Omit<Record_, 'seq'> => {
  const item = visitItem({ trackId: '01950000-0000-7000-8000-000000000001' }, made);
  const content: Content = { title, item, picks: {} };
  const waiting = { state: 'saved', tries: 0, notBefore: 0, madeAt: made.getTime() } as const;
  return { ...waiting, id: item.id, kind: 'visit', subject: `track:${item.trackId}`, content };
};

describe('what a phone keeps', () => {
  it('opens with its PIN and with no other', async () => {
    const { lock, db, store } = await fresh();
    await writeOwner(db, { lock, personId: 'p', person: 'Rizal' });
    await store.add([record('Anyaman Heni')]);
    expect(await openLock(lock, '482914')).toBeUndefined();
    const key = await openLock(lock, '482913');
    expect(key && (await openStore(db, key).queue()).map(({ content }) => content.title)).toEqual(['Anyaman Heni']);
  });

  it('says nothing of a business to who copies it', async () => {
    const { db, store } = await fresh();
    await store.add([record('Anyaman Heni')]);
    await store.keepDraft('01950000-0000-7000-8000-000000000001', { seen: 'Anyaman Heni' });
    await store.keepPhoto('photo', new TextEncoder().encode('Anyaman Heni').buffer);
    const kept = [await db.getAll('items'), await db.getAll('drafts'), await db.getAll('photos')].flat();
    expect(kept).toHaveLength(3);
    for (const { sealed, ...open } of kept) {
      expect(JSON.stringify(open)).not.toContain('Heni');
      expect(Buffer.from(sealed.data).toString('latin1')).not.toContain('Heni');
    }
  });

  it('stays in the order it was made, and the draft goes with the record that came of it', async () => {
    const { store } = await fresh();
    await store.keepDraft('draft', { seen: 'Rak rapi' });
    for (const title of ['satu', 'dua']) await store.add([record(title)]);
    await store.add([record('tiga')], 'draft');
    expect((await store.queue()).map(({ seq, content }) => [seq, content.title])).toEqual([
      [1, 'satu'],
      [2, 'dua'],
      [3, 'tiga'],
    ]);
    expect(await store.draft('draft')).toBeUndefined();
  });

  it('waits again after the phone went dark while sending, and cannot be taken back then', async () => {
    const { store, db, key } = await fresh();
    const one = record('satu');
    await store.add([one]);
    expect(await store.begin(one.id)).toMatchObject({ state: 'sending', tries: 1 });
    expect(await store.begin(one.id)).toBeUndefined();
    const woken = openStore(db, key);
    await woken.wake();
    expect(await woken.heads()).toMatchObject([{ id: one.id, state: 'saved', tries: 1 }]);
    expect(await woken.remove(one.id)).toBe(false);
  });

  it('can be taken back while it was never under way', async () => {
    const { store } = await fresh();
    const one = record('satu');
    await store.add([one]);
    expect(await store.remove(one.id)).toBe(true);
    expect(await store.heads()).toEqual([]);
  });

  it('that was changed on the phone does not open', async () => {
    const { key, store, db } = await fresh();
    const sealed = await sealBytes(key, new Uint8Array([1, 2, 3]));
    new Uint8Array(sealed.data)[0] = 255 ^ (new Uint8Array(sealed.data)[0] ?? 0);
    await db.put('photos', { id: 'photo', sealed });
    await expect(store.photo('photo')).rejects.toThrow();
  });
});
