/** The part of a service worker's world that is used here; the compiler knows only the page's. */
interface Moment extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Moment {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Said extends Moment {
  data: unknown;
}
const world = self as unknown as {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', act: (event: Moment) => void): void;
  addEventListener(name: 'fetch', act: (event: Asked) => void): void;
  addEventListener(name: 'message', act: (event: Said) => void): void;
};

/** Pages kept as last seen, one of each kind: the status of an application, the ticket to show at the door. */
const kinds = [/^\/status\/[^/]+$/, /^\/saya\/jadwal$/];
const kindOf = (path: string): RegExp | undefined => kinds.find((kind) => kind.test(path));
const offline = '/luring';
const open = () => caches.open('berdaya-luring');

/** The page for "no internet" in its first-visit shape, which carries its own style. */
async function install(): Promise<void> {
  await (await open()).add(new Request(offline, { cache: 'reload', credentials: 'omit' }));
  await world.skipWaiting();
}

/** Keeps a page as it was just seen, instead of the earlier one of its kind, with the sheets it links to. */
async function keep(path: string, answer: Response): Promise<void> {
  const kind = kindOf(path);
  if (!kind || !answer.ok || answer.redirected) return;
  const text = await answer.clone().text();
  if (!text.includes('data-js="keep"')) return;
  const cache = await open();
  for (const { url } of await cache.keys()) if (kind.test(new URL(url).pathname)) await cache.delete(url);
  const sheets = [...text.matchAll(/rel="stylesheet" href="([^"]+)"/g)];
  await cache.put(path, answer);
  await cache.addAll(sheets.map(([, href = '']) => href));
}

/** Links to the kept pages, each by its title. */
async function links(cache: Cache): Promise<string> {
  const kept = (await cache.keys()).filter(({ url }) => kindOf(new URL(url).pathname));
  const each = kept.map(async (request) => {
    const { pathname } = new URL(request.url);
    const title = /<title>(.*?)( - |<)/.exec((await (await cache.match(request))?.text()) ?? '')?.[1];
    return ` <a href="${pathname}">${title ?? pathname}</a>`;
  });
  return (await Promise.all(each)).join(' ·');
}

/** Without internet: the kept page with the line that says so, else the offline page with what is kept. */
async function fromPhone(path: string): Promise<Response> {
  const cache = await open();
  const kept = await cache.match(path);
  const page = kept ?? (await cache.match(offline));
  if (!page) return Response.error();
  const shown = (await page.text()).replace('data-js="keep" hidden=""', 'data-js="keep"');
  const list = kept ? '' : await links(cache);
  const body = list ? shown.replace(/id="tersimpan" hidden="">([^<]*)/, `id="tersimpan">$1${list}`) : shown;
  return new Response(body, { headers: page.headers });
}

async function visit(event: Asked, path: string): Promise<Response> {
  try {
    const answer = await fetch(event.request);
    if (kindOf(path)) event.waitUntil(keep(path, answer.clone()));
    return answer;
  } catch {
    return fromPhone(path);
  }
}

world.addEventListener('install', (event) => event.waitUntil(install()));
world.addEventListener('activate', (event) => event.waitUntil(world.clients.claim()));
world.addEventListener('message', (event) => {
  const path = String(event.data);
  if (kindOf(path)) event.waitUntil(fetch(path).then((answer) => keep(path, answer)));
});
world.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate' && pathname === '/keluar')
    event.waitUntil(caches.delete('berdaya-luring').then(install));
  else if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(visit(event, pathname));
  else if (request.destination === 'style')
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
});

export {};
