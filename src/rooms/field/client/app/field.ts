import type { SentItem } from '../../item.schema.ts';
import { countQueue, tryAgain } from '../../outbox.rules.ts';
import type { WrongPins } from '../../pin.rules.ts';
import { officeAt } from './office.ts';
import { type Stop, sendAll } from './sender.ts';
import {
  type Content,
  type Database,
  type Owner,
  openStore,
  type Record_,
  readOwner,
  type Store,
  type TakenDay,
  writeOwner,
} from './store.ts';
import { makeLock, openLock } from './vault.ts';

/** Where the application stands before it is open. */
export type Phase =
  | 'starting'
  | 'unsupported'
  | 'signed-out'
  | 'unreachable'
  | 'forbidden'
  | 'choose-pin'
  | 'locked'
  | 'open';

/** Everything a screen shows. */
export interface View {
  phase: Phase;
  owner?: Owner;
  day?: TakenDay;
  /** Size of the last download. */
  bytes: number;
  queue: Record_[];
  sending: boolean;
  stop?: Stop;
  /** Why the last download brought nothing. */
  fetchFailed?: 'unreachable' | 'signed-out' | 'other-person';
  fetching: boolean;
  /** Free space of the phone in bytes, where it tells. */
  space?: number;
  /** How far the clock is off, as the office said last. */
  clockOff: number;
}

const readWrongPins = async (db: Database): Promise<WrongPins> =>
  ((await db.get('meta', 'wrong-pins')) as WrongPins | undefined) ?? { count: 0, at: 0 };

/** The application apart from its screens: what it keeps, takes along and sends. `told` hears of every change. */
export function startField(db: Database, told: (view: View) => void) {
  let view: View = { phase: 'starting', queue: [], sending: false, fetching: false, clockOff: 0, bytes: 0 };
  let store: Store | undefined;
  const office = officeAt(() => view.owner?.personId ?? '');
  const show = (change: Partial<View>): void => {
    view = { ...view, ...change };
    told(view);
  };
  const opened = (): Store => {
    if (!store) throw new Error('The phone is locked.');
    return store;
  };

  let refreshing: Promise<void> | undefined;
  /** Shows what is kept by now; asked again while it reads, it leaves it at that: the end of the sending shows all. */
  async function refreshSoon(): Promise<void> {
    if (refreshing) return;
    refreshing = refresh().finally(() => {
      refreshing = undefined;
    });
    await refreshing;
  }

  async function refresh(): Promise<void> {
    const queue = await opened().queue();
    const clockOff = queue.findLast(({ content }) => content.said)?.content.said?.clockOff ?? 0;
    const estimate = await navigator.storage?.estimate?.();
    const space = estimate?.quota === undefined ? undefined : estimate.quota - (estimate.usage ?? 0);
    show({ queue, clockOff, space });
  }

  async function unlockWith(key: CryptoKey): Promise<void> {
    store = openStore(db, key);
    await store.wake();
    await store.tidy(Date.now());
    const day = await store.day();
    show({ phase: 'open', day, bytes: JSON.stringify(day ?? '').length });
    await refresh();
    await navigator.storage?.persist?.();
  }

  async function send(): Promise<void> {
    if (view.sending || !store) return;
    show({ sending: true });
    const go = () => sendAll(opened(), office, { changed: () => void refreshSoon() });
    // Two windows of one phone take turns.
    const stop = await (navigator.locks?.request('berdaya-lapangan-kirim', go) ?? go());
    await opened().tidy(Date.now());
    await refresh();
    show({ sending: false, stop });
    if (stop === 'unreachable') tryLater();
    if (stop !== 'unreachable' && stop !== 'signed-out') await tell();
  }

  let later: ReturnType<typeof setTimeout> | undefined;
  /** The office did not answer: the phone tries by itself once the first record may go again. */
  function tryLater(): void {
    const moments = view.queue.flatMap(({ state, notBefore }) => (state === 'saved' ? [notBefore] : []));
    clearTimeout(later);
    if (moments.length === 0) return;
    later = setTimeout(() => void send(), Math.max(1000, Math.min(...moments) - Date.now()));
  }

  async function tell(): Promise<void> {
    const open = view.queue.filter(({ state }) => state !== 'sent');
    const oldest = open.length > 0 ? Math.min(...open.map(({ madeAt }) => madeAt)) : undefined;
    await office.tell(open.length, oldest);
  }

  async function fetchDay(): Promise<void> {
    show({ fetching: true, fetchFailed: undefined });
    const got = await office.day();
    show({ fetching: false });
    if (got === 'unreachable' || got === 'signed-out') return show({ fetchFailed: got });
    if (got === 'forbidden' || got.day.personId !== view.owner?.personId) return show({ fetchFailed: 'other-person' });
    await opened().keepDay(got.day);
    show({ day: got.day, bytes: got.bytes });
    await tell();
  }

  return {
    /** Finds out where this phone stands. */
    async begin(): Promise<void> {
      const owner = await readOwner(db);
      if (owner) return show({ phase: 'locked', owner });
      const got = await office.day();
      if (typeof got === 'string') return show({ phase: got });
      show({ phase: 'choose-pin', day: got.day, bytes: got.bytes });
    },
    /** Locks this phone with a PIN and keeps the day that was fetched. */
    async choosePin(pin: string): Promise<void> {
      const { day } = view;
      if (!day) return;
      const { lock, key } = await makeLock(pin);
      const owner = { lock, personId: day.personId, person: day.person };
      await openStore(db, key).keepDay(day);
      await writeOwner(db, owner);
      show({ owner });
      await unlockWith(key);
    },
    /** Opens with a PIN; false when it is another. */
    async unlock(pin: string): Promise<boolean> {
      const key = view.owner && (await openLock(view.owner.lock, pin));
      const { count } = await readWrongPins(db);
      await db.put('meta', { count: key ? 0 : count + 1, at: Date.now() } satisfies WrongPins, 'wrong-pins');
      if (!key) return false;
      await unlockWith(key);
      void send();
      return true;
    },
    wrongPins: () => readWrongPins(db),
    lock(): void {
      store = undefined;
      show({ phase: 'locked', queue: [], day: undefined });
    },
    send,
    /** Sends at once what waits for a better moment. */
    async sendNow(): Promise<void> {
      for (const record of view.queue) if (record.state === 'saved') await opened().put({ ...record, notBefore: 0 });
      await send();
    },
    fetchDay,
    /** Keeps new records and sends them when there is a network. */
    async add(records: readonly Omit<Record_, 'seq'>[], draftId?: string): Promise<void> {
      await opened().add(records, draftId);
      await refresh();
      void send();
    },
    /** Takes back a record that has not been under way; false when it is too late. */
    async remove(id: string): Promise<boolean> {
      const removed = await opened().remove(id);
      await refresh();
      return removed;
    },
    /** Gives up a record the office refused, with its photos. */
    async giveUp(id: string): Promise<void> {
      await opened().giveUp(id);
      await refresh();
      void send();
    },
    /** Sends a refused or decided record again. */
    async resend(record: Record_, content: Partial<Content> = {}): Promise<void> {
      await opened().put({ ...tryAgain(record), content: { ...record.content, ...content, because: undefined } });
      await refresh();
      await send();
    },
    /** Puts a record that never arrived in another way, under an id of its own; what belongs to it follows. */
    async resendAs(record: Record_, item: SentItem): Promise<void> {
      await opened().replace(record.id, { ...item, id: crypto.randomUUID() });
      await refresh();
      await send();
    },
    store: opened,
    /** Removes everything from the phone, once all of it has arrived. */
    async wipe(): Promise<void> {
      if (countQueue(view.queue).open > 0) return;
      const names = ['meta', 'items', 'photos', 'drafts'] as const;
      const tx = db.transaction(names, 'readwrite');
      for (const name of names) await tx.objectStore(name).clear();
      await tx.done;
      store = undefined;
      show({ phase: 'starting', owner: undefined, day: undefined, queue: [] });
      await this.begin();
    },
  };
}

export type Field = ReturnType<typeof startField>;

/** What a screen gets. */
export interface Props {
  field: Field;
  view: View;
}
