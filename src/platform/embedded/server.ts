import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { m } from '#words';
import { type Account, giveTo } from './account.ts';
import { isFileError } from './file-error.ts';
import { isAlive } from './lock.ts';

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** How one server is started. `settings` are PostgreSQL's own, by their names. */
export interface ServerOptions {
  postgres: string;
  cluster: string;
  logFile: string;
  account: Account | undefined;
  settings: Record<string, string>;
}

const secondsToStart = 120;
const secondsToStop = 60;
const largestLog = 10_000_000;

/** The server of this cluster, alive or dead, as its own note says; nothing when there is none. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * The server that still runs on this cluster, left behind by a killed program; nothing when it is dead.
 * PostgreSQL refuses to start while the number in its note belongs to any process: after a restart of the machine that
 * may be a stranger, in a container the dead server itself that nobody reaped. Such a note is removed here, but only
 * once no process works in the folder any more.
 */
export async function findOrphan(cluster: string): Promise<Postmaster | undefined> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster) return undefined;
  if (process.platform !== 'linux') return isAlive(postmaster.pid) ? postmaster : undefined;
  if (isAlive(postmaster.pid) && workingFolder(postmaster.pid) === cluster) return postmaster;
  const until = Date.now() + secondsToStop * 1000;
  while (someoneWorksIn(cluster) && Date.now() < until) await wait(20);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

function workingFolder(pid: number | string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** A server process outlives its killed master by a moment. */
function someoneWorksIn(cluster: string): boolean {
  return readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && workingFolder(entry) === cluster);
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a listening socket has no port');
  return address.port;
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > largestLog ? 'w' : 'a');
}

/** What PostgreSQL said since `from` bytes, turned into the sentence for the person at the terminal. */
function startFailure(logFile: string, from: number): TerminalProblem {
  const said = readFileSync(logFile).subarray(from).toString('utf8');
  if (/No space left on device/i.test(said)) return new TerminalProblem(m.platform_start_disk_full({ path: logFile }));
  const last =
    said
      .trim()
      .split('\n')
      .filter((line) => /FATAL|PANIC|ERROR/.test(line))
      .at(-1) ?? '';
  return new TerminalProblem(m.platform_start_postgres_failed({ detail: last, log: logFile }));
}

/** Starts PostgreSQL on a free port of 127.0.0.1 and waits until it takes connections. */
export async function startServer(options: ServerOptions): Promise<Postmaster> {
  const { postgres, cluster, logFile, account } = options;
  const port = await freePort();
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...options.settings,
  };
  const log = openLog(logFile);
  giveTo(account, logFile);
  const from = statSync(logFile).size;
  const child = spawn(
    postgres,
    ['-D', cluster, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    {
      cwd: cluster,
      // Its own process group: Ctrl-C at the terminal reaches us alone, and we stop it once our work is finished.
      detached: true,
      stdio: ['ignore', log, log],
      ...(account && { uid: account.uid, gid: account.gid }),
    },
  );
  closeSync(log);
  let failed: Error | undefined;
  child.once('error', (error) => {
    failed = error;
  });
  child.unref();
  const until = Date.now() + secondsToStart * 1000;
  while (Date.now() < until) {
    if (failed) throw failed;
    if (child.exitCode !== null || child.signalCode !== null) throw startFailure(logFile, from);
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready) return postmaster;
    await wait(20);
  }
  throw startFailure(logFile, from);
}

/**
 * Asks a server to stop (open transactions are rolled back) and waits until it is gone. One whose disk ran full while it
 * stopped waits for itself for ever: after half the time it is told to leave at once and repairs itself at the next start.
 */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!signalStop(pid, signal)) return;
    const until = Date.now() + (secondsToStop * 1000) / 2;
    while (isAlive(pid) && Date.now() < until) await wait(20);
  }
}

/** Sends the request alone, for the last moment of a process in which nothing can be awaited. False when it is gone. */
export function signalStop(pid: number, signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (isFileError(error) && error.code === 'ESRCH') return false;
    throw error;
  }
}
