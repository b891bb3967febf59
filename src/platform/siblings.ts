import cluster, { type Worker } from 'node:cluster';

// One program may serve from several processes (src/main.ts). What each keeps for some seconds, the others must drop
// when it changes: the change is told through the first process.

type Hear = (detail: unknown) => void;
const hearers = new Map<string, Hear>();

interface News {
  berdaya: string;
  detail: unknown;
}
const isNews = (message: unknown): message is News =>
  typeof message === 'object' && message !== null && 'berdaya' in message;

/** Registers what this process does when another tells it something. */
export function onNews(news: string, hear: Hear): void {
  hearers.set(news, hear);
}

/** Tells all other processes of this program. Does nothing where there is one. */
export function tellSiblings(news: string, detail: unknown = null): void {
  const message: News = { berdaya: news, detail };
  if (cluster.isPrimary) pass(message);
  else process.send?.(message);
}

function pass(message: News, from?: Worker): void {
  for (const worker of Object.values(cluster.workers ?? {})) if (worker && worker !== from) worker.send(message);
}

/** Begins to listen. The first process passes on what it hears. */
export function listenToSiblings(): void {
  const hear = ({ berdaya, detail }: News) => hearers.get(berdaya)?.(detail);
  if (cluster.isPrimary) {
    cluster.on('message', (from, message: unknown) => {
      if (!isNews(message)) return;
      pass(message, from);
      hear(message);
    });
  } else process.on('message', (message: unknown) => isNews(message) && hear(message));
}
