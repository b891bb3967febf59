import cluster from 'node:cluster';
import { createServer } from 'node:net';
import { assertSpace, leastFree } from '#platform/embedded/disk.ts';
import { assertNotRunning } from '#platform/embedded/index.ts';
import { newId } from '#platform/ids.ts';
import { startJobs, systemCtx } from '#platform/jobs/worker.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { resumeImports } from '#rooms/registry/index.ts';
import { m } from '#words';
import { hasOffice, seedDemoCity, signInSentences } from './demo-city.ts';
import { type Env, readEnv } from './env.ts';
import { type Installation, openInstallation } from './installation.ts';
import { jobHandlers } from './jobs.ts';
import { answerRequests, processesOf, startProcesses } from './processes.ts';
import { clockOf, serveCity } from './serve.ts';
import { atTerminal, say } from './terminal.ts';

const secondsToFinish = 30;

/** Asked before the database is opened: a demo city is not loaded for half a minute to fail at the last step. */
async function assertPortFree({ host, port }: Env): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new TerminalProblem(m.platform_start_port_taken({ host, port })) : error);
    });
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

/** Opens everything, serves, and closes everything in the opposite order when asked to stop. */
async function start(): Promise<void> {
  const env = readEnv(process.env);
  if (cluster.isWorker) return answerRequests(env);
  if (!env.databaseUrl) assertNotRunning(env.dataFolder);
  await assertPortFree(env);
  const installation = await openInstallation(env, { purpose: 'start', join: false, say });
  try {
    await openCity(env, installation);
  } catch (error) {
    // A database whose disk ran full in the middle says only that its connection ended.
    if (!env.databaseUrl) assertSpace(env.dataFolder, leastFree);
    throw error;
  }
}

async function openCity(env: Env, installation: Installation): Promise<void> {
  const { database, databaseUrl } = installation;
  const demoClock = await clockOf(env, installation);
  const now = demoClock?.now ?? (() => new Date());
  if (env.mode === 'demo' && !(await hasOffice(database, env.city))) {
    say(m.platform_start_loading_demo());
    const { signIns } = await seedDemoCity(database, { now: now(), baseUrl: `http://${env.host}:${env.port}` });
    for (const sentence of signInSentences(signIns)) say(sentence);
  }
  const jobs = await startJobs(database, jobHandlers, now);
  if (await hasOffice(database, env.city)) {
    await resumeImports(await systemCtx(database, env.city, { now: now(), requestId: newId() }));
  }
  const count = processesOf(env);
  const serving =
    count > 1 ? await startProcesses(count, env, databaseUrl) : await serveCity(env, installation, demoClock);
  say(m.platform_start_ready({ url: `http://${env.host}:${serving.port}` }));

  const stop = async () => {
    say(m.platform_start_stopping());
    // Whoever is being answered gets the answer; a connection that never ends does not keep the program.
    setTimeout(() => process.exit(1), secondsToFinish * 1000).unref();
    await serving.stop();
    demoClock?.stop();
    await jobs.stop();
    await installation.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}

await atTerminal(start);
