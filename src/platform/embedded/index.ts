import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { m } from '#words';
import { canReach, databaseAccount, systemFolderFor } from './account.ts';
import { findBinaries } from './binaries.ts';
import { makeCluster, ownerRole, readPassword } from './cluster.ts';
import { assertSpace, freshNeeds, leastFree } from './disk.ts';
import { isFileError } from './file-error.ts';
import { holderOf, releaseLock, takeLock } from './lock.ts';
import { refuseOtherVersions, writeMarker } from './marker.ts';
import { findOrphan, readPostmaster, signalStop, startServer, stopServer } from './server.ts';

/** How the program's own database is opened. */
export interface EmbeddedOptions {
  /** The data folder: the cluster, its password, its lock, its log. */
  dataFolder: string;
  /** The version of this program, kept with the data. */
  program: string;
  /** What the folder is held for, shown to whoever finds it taken. */
  purpose: string;
  /** `true`: a folder whose program is running is used through that program's server instead of refused. */
  join?: boolean;
  /** More PostgreSQL settings, e.g. `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>;
  /** Receives sentences worth showing while starting (an orphan taken over, a folder elsewhere). */
  say?: (sentence: string) => void;
}

/** A running database of our own. */
export interface Embedded {
  url: string;
  dataFolder: string;
  /** Stops the server and gives the folder back; does nothing when the server belongs to another program. */
  stop: () => Promise<void>;
}

const settingsOfOurOwn = {
  timezone: 'Asia/Jakarta',
  log_timezone: 'Asia/Jakarta',
  max_connections: '120',
  log_checkpoints: 'off',
  // Our statements are short: compiling them takes longer than running them.
  jit: 'off',
};

function urlOf(port: number, password: string): string {
  return `postgres://${ownerRole}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

function cannotWrite(error: unknown, folder: string): unknown {
  if (!isFileError(error)) return error;
  if (error.code === 'ENOSPC') return new TerminalProblem(m.platform_start_disk_full({ path: folder }));
  if (
    error.code === 'EACCES' ||
    error.code === 'EROFS' ||
    error.code === 'EPERM' ||
    error.code === 'ENOTDIR' ||
    error.code === 'EEXIST'
  ) {
    return new TerminalProblem(m.platform_start_not_writable({ path: error.path ?? folder }));
  }
  return error;
}

const lockOf = (dataFolder: string) => join(dataFolder, 'lock');

/**
 * Stops a second start early, before it looks at anything else of this machine.
 * @throws TerminalProblem when a living program holds the folder.
 */
export function assertNotRunning(dataFolder: string): void {
  const holder = holderOf(lockOf(resolve(dataFolder)));
  if (holder) throw alreadyRunning(resolve(dataFolder), holder.pid);
}

function alreadyRunning(folder: string, pid: number): TerminalProblem {
  return new TerminalProblem(m.platform_start_already_running({ folder, pid }));
}

/**
 * Starts PostgreSQL on the data folder, or takes over the server that a killed program left running there.
 * @throws TerminalProblem with the sentence to show: folder in use, disk full, newer data, no right to write.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    mkdirSync(options.dataFolder, { recursive: true });
    return await openFolder({ ...options, dataFolder: realpathSync(options.dataFolder) });
  } catch (error) {
    throw cannotWrite(error, options.dataFolder);
  }
}

async function openFolder(options: EmbeddedOptions): Promise<Embedded> {
  const { dataFolder } = options;
  const lock = lockOf(dataFolder);
  const holder = takeLock(lock, options.purpose);
  if (holder && !options.join) throw alreadyRunning(dataFolder, holder.pid);
  const account = databaseAccount();
  const reachable = !account || canReach(join(dataFolder, 'postgres'), account);
  const home = reachable ? dataFolder : systemFolderFor(dataFolder);
  const cluster = join(home, 'postgres');
  if (holder) return joinRunning(options, cluster, lock);

  try {
    if (home !== dataFolder) {
      mkdirSync(home, { recursive: true });
      chmodSync(home, 0o755);
      options.say?.(m.platform_start_system_folder({ folder: dataFolder, home }));
    }
    assertSpace(home, existsSync(join(cluster, 'PG_VERSION')) ? leastFree : freshNeeds);
    const binaries = await findBinaries(account);
    const own = { program: options.program, postgres: binaries.major };
    refuseOtherVersions(dataFolder, cluster, own);
    const password = readPassword(join(dataFolder, 'postgres-password'));
    const orphan = await findOrphan(cluster);
    if (orphan) {
      options.say?.(m.platform_start_orphan({ pid: orphan.pid }));
      await stopServer(orphan.pid);
    }
    await makeCluster({ initdb: binaries.initdb, cluster, password, account });
    writeMarker(dataFolder, own);
    const server = await startServer({
      postgres: binaries.postgres,
      cluster,
      logFile: join(home, 'postgres.log'),
      account,
      settings: { ...settingsOfOurOwn, ...options.settings },
    });
    const lastMoment = () => {
      signalStop(server.pid);
      releaseLock(lock);
    };
    process.once('exit', lastMoment);
    return {
      url: urlOf(server.port, password),
      dataFolder,
      stop: async () => {
        process.off('exit', lastMoment);
        await stopServer(server.pid);
        releaseLock(lock);
      },
    };
  } catch (error) {
    releaseLock(lock);
    throw error;
  }
}

function joinRunning(options: EmbeddedOptions, cluster: string, lock: string): Embedded {
  const server = readPostmaster(cluster);
  if (!server?.ready) {
    const pid = holderOf(lock)?.pid ?? process.pid;
    throw new TerminalProblem(m.platform_start_still_starting({ folder: options.dataFolder, pid }));
  }
  const password = readPassword(join(options.dataFolder, 'postgres-password'));
  return { url: urlOf(server.port, password), dataFolder: options.dataFolder, stop: async () => {} };
}
