import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { type Clock, openDemoClock } from '#platform/demo-clock.ts';
import { actorFor } from '#rooms/identity/index.ts';
import { buildApp } from './app.tsx';
import type { Env } from './env.ts';
import type { Installation } from './installation.ts';

/** One process answering requests. */
export interface Serving {
  port: number;
  /** Lets whoever is being answered get the answer, then closes. */
  stop: () => Promise<void>;
}

/** The time the program goes by: the demo city has its own. */
export const clockOf = async (env: Env, { database }: Installation): Promise<Clock | undefined> =>
  env.mode === 'demo' ? openDemoClock(database) : undefined;

/** Builds the app on an open installation and listens. */
export async function serveCity(env: Env, { database }: Installation, demoClock?: Clock): Promise<Serving> {
  const app = buildApp({
    database,
    city: env.city,
    now: demoClock?.now ?? (() => new Date()),
    demoClock,
    stylePage: env.mode !== 'production',
    actorFor,
  });
  const [server, port] = await new Promise<[Server, number]>((resolve, reject) => {
    const opened = serve({ fetch: app.fetch, port: env.port, hostname: env.host }, (address) =>
      resolve([opened as Server, address.port]),
    );
    opened.once('error', reject);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  return { port, stop };
}
