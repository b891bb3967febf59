import cluster, { type Worker } from 'node:cluster';
import { availableParallelism, totalmem } from 'node:os';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { log } from '#platform/log.ts';
import { listenToSiblings } from '#platform/siblings.ts';
import type { Env } from './env.ts';
import { openInstallation } from './installation.ts';
import { clockOf, serveCity } from './serve.ts';

const most = 4;
const memoryForOne = 1.5 * 1024 ** 3;
const secondsToFinish = 20;

/** How many processes answer requests: as the setting says, else one for each core and each 1,5 GB, four at most. */
export const processesOf = (
  { processes }: Pick<Env, 'processes'>,
  cores = availableParallelism(),
  memory = totalmem(),
) => processes ?? Math.max(1, Math.min(most, cores, Math.floor(memory / memoryForOne)));

/** The processes that answer, started and kept by the first one, which holds the database and does the jobs. */
export interface Answering {
  port: number;
  stop: () => Promise<void>;
}

/**
 * Starts `count` processes on the database at `url` and waits until each listens. One that dies is replaced; the program
 * ends where one dies before it answered, for the next would too.
 */
export async function startProcesses(count: number, env: Env, url: string): Promise<Answering> {
  new RateLimiterClusterMaster();
  listenToSiblings();
  let stopping = false;
  let port = env.port;
  const answering = new Set<Worker>();
  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = cluster.fork({ DATABASE_URL: url, PORT: String(port) });
      worker.once('listening', (address) => {
        answering.add(worker);
        port = address.port;
        resolve();
      });
      worker.once('exit', (code, signal) => {
        const died = new Error(`A process that answers requests ended (${signal ?? code}).`);
        reject(died);
        if (stopping) return;
        log.error({ err: died }, 'process ended');
        if (answering.delete(worker)) start().catch(() => {});
        else process.kill(process.pid, 'SIGTERM');
      });
    });
  // The first one fixes the port where any free one was asked for.
  await start();
  await Promise.all(Array.from({ length: count - 1 }, start));
  const stop = async () => {
    stopping = true;
    await Promise.all(
      Object.values(cluster.workers ?? {}).map((worker) => worker && end(worker, answering.has(worker))),
    );
  };
  return { port, stop };
}

/** One that answers may finish; one that does not yet would not hear. */
function end(worker: Worker, answering: boolean): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    if (answering) worker.send('stop');
    else worker.process.kill('SIGKILL');
  });
}

/** What a started process does: answer, until the first one asks it to stop or is gone. */
export async function answerRequests(env: Env): Promise<void> {
  // The terminal's own signal goes to all; the first process decides.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  listenToSiblings();
  const installation = await openInstallation(env, { purpose: 'start', join: true, migrate: false, say: () => {} });
  const demoClock = await clockOf(env, installation);
  const serving = await serveCity(env, installation, demoClock);
  const stop = async () => {
    setTimeout(() => process.exit(1), secondsToFinish * 1000).unref();
    await serving.stop();
    demoClock?.stop();
    await installation.close();
    process.exit(0);
  };
  process.on('message', (message) => message === 'stop' && stop());
  process.once('disconnect', stop);
}
