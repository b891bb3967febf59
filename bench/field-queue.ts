/** What a queue is filled with; `jpeg` in base64. */
export interface Filling {
  pin: string;
  visits: number;
  photosEach: number;
  jpeg: string;
  tracks: { id: string; name: string; open: { id: string }[] }[];
}

/**
 * Fills the queue of an opened phone as the application itself would: sealed with the key its PIN opens. Runs in the page,
 * and so uses nothing from outside.
 */
export async function fillQueue({ pin, visits, photosEach, jpeg, tracks }: Filling): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open('berdaya-lapangan');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const owner = await new Promise<{
    lock: { salt: BufferSource; rounds: number; iv: BufferSource; wrapped: BufferSource };
  }>((done, failed) => {
    const asked = db.transaction('meta').objectStore('meta').get('owner');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const { salt, rounds, iv, wrapped } = owner.lock;
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const aes = { name: 'AES-GCM', length: 256 };
  const by = await crypto.subtle.deriveKey(how, typed, aes, false, ['unwrapKey']);
  const key = await crypto.subtle.unwrapKey('raw', wrapped, by, { name: 'AES-GCM', iv }, aes, false, ['encrypt']);
  const seal = async (bytes: BufferSource) => {
    const start = crypto.getRandomValues(new Uint8Array(12));
    return { iv: start, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: start }, key, bytes) };
  };
  const picture = Uint8Array.from(atob(jpeg), (sign) => sign.charCodeAt(0));
  const now = Date.now();
  const day = (days: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date(now + days * 86_400_000));
  const put = (store: 'items' | 'photos', value: unknown) =>
    new Promise<void>((done, failed) => {
      const asked = db.transaction(store, 'readwrite').objectStore(store).put(value);
      asked.onsuccess = () => done();
      asked.onerror = () => failed(asked.error);
    });
  let seq = 0;
  const keep = async (head: object, content: object) => {
    const text = new TextEncoder().encode(JSON.stringify(content));
    const waiting = { state: 'saved', tries: 0, notBefore: 0, madeAt: now };
    await put('items', { ...waiting, ...head, seq: ++seq, sealed: await seal(text) });
  };
  for (let at = 0; at < visits; at++) {
    const track = tracks[at % tracks.length];
    if (!track) return;
    const id = crypto.randomUUID();
    const subject = `track:${track.id}`;
    const found = { visitedOn: day(0), way: 'place', because: '', sales: '2-to-5-million', problems: [], hours: 1.5 };
    const item = {
      ...{
        id,
        kind: 'visit',
        madeAt: new Date(now).toISOString(),
        trackId: track.id,
        visitId: null,
        knownNextOn: null,
      },
      ...{ another: true, kept: {}, nextOn: null, found: { ...found, seen: `Kunjungan ${at}.` } },
      agreements: [{ text: 'Foto 10 produk', dueOn: day(14) }],
    };
    await keep({ id, kind: 'visit', subject }, { title: track.name, item, picks: {} });
    for (let photo = 0; photo < photosEach; photo++) {
      const photoId = crypto.randomUUID();
      await put('photos', { id: photoId, sealed: await seal(picture) });
      await keep({ id: photoId, kind: 'photo', of: id, subject }, { title: track.name, picks: {} });
    }
  }
  db.close();
}
