/** What the office pushes. */
interface Notice {
  id: string;
  title: string;
  text: string;
  href?: string;
  leaveAt?: string;
}

/** The part of a service worker's world that is used here; the compiler knows only the page's. */
interface Pushed extends Event {
  data: { json(): Notice } | null;
  waitUntil(work: Promise<unknown>): void;
}
interface Pressed extends Event {
  action: string;
  notification: { close(): void; data: Notice };
  waitUntil(work: Promise<unknown>): void;
}
const world = self as unknown as {
  berhenti: string;
  registration: { showNotification(title: string, options: object): Promise<void> };
  clients: { openWindow(address: string): Promise<unknown> };
  addEventListener(name: 'push', act: (event: Pushed) => void): void;
  addEventListener(name: 'notificationclick', act: (event: Pressed) => void): void;
};

world.addEventListener('push', (event) => {
  const notice = event.data?.json();
  if (!notice) return;
  const actions = notice.leaveAt ? [{ action: 'berhenti', title: world.berhenti }] : [];
  // The tag lets a repeat take the first one's place.
  const options = { body: notice.text, tag: notice.id, lang: 'id', data: notice, actions };
  event.waitUntil(world.registration.showNotification(notice.title, options));
});

world.addEventListener('notificationclick', (event) => {
  const { href, leaveAt } = event.notification.data;
  event.notification.close();
  const address = event.action === 'berhenti' ? leaveAt : href;
  event.waitUntil(world.clients.openWindow(address ?? '/program'));
});

export {};
