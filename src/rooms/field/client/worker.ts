import type { Shell } from '../shell.ts';

/** The part of a service worker's world that is used here; the compiler knows only the page's. */
interface Moment extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
const world = self as unknown as {
  lapangan: Shell;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', act: (event: Moment) => void): void;
  addEventListener(name: 'fetch', act: (event: Asked) => void): void;
};
const { version, page, files } = world.lapangan;
const family = 'lapangan-';
const name = family + version;

/** Takes along the shell and everything it needs; the old shell stays until all of the new one is here. */
async function install(): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll([page, ...files].map((address) => new Request(address, { cache: 'reload' })));
  await world.skipWaiting();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((other) => other.startsWith(family) && other !== name);
  await Promise.all(old.map((other) => caches.delete(other)));
  await world.clients.claim();
}

/** What was taken along is answered from the phone at once, also without a network. */
const kept = async (address: string, request: Request): Promise<Response> =>
  (await (await caches.open(name)).match(address)) ?? fetch(request);

world.addEventListener('install', (event) => event.waitUntil(install()));
world.addEventListener('activate', (event) => event.waitUntil(activate()));
world.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET') return;
  if (pathname === page) event.respondWith(kept(page, event.request));
  else if (files.includes(pathname)) event.respondWith(kept(pathname, event.request));
});
