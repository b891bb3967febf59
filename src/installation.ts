import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { migrate, NewerDataError } from '#platform/db/migrate.ts';
import { openEmbedded } from '#platform/embedded/index.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { packageRoot } from '#platform/paths.ts';
import { useSecret } from '#platform/sealed.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { useChannels } from '#rooms/outreach/index.ts';
import { m } from '#words';
import type { Env } from './env.ts';
import { connectRooms } from './subscriptions.ts';

/** This program on this machine with its database open and brought to this version. */
export interface Installation {
  env: Env;
  version: string;
  database: Database;
  /** Where another process of this program finds the database. */
  databaseUrl: string;
  /** Names of the migrations this opening applied. */
  migrated: string[];
  /** Closes the connections and, where it is ours, the database server. */
  close: () => Promise<void>;
}

/** How the installation is opened. */
export interface OpenOptions {
  /** What the data folder is held for, as another start will be told. */
  purpose: string;
  /** A command may work beside the running program; a second program may not. */
  join: boolean;
  /** `false` leaves the database as it is found: a restore makes it itself. */
  migrate?: boolean;
  say: (sentence: string) => void;
}

const oldestPostgres = 150_000;

/** Where the numbered SQL files lie. */
export const migrationsFolder = (): string => join(packageRoot(), 'db/migrations');

/** The version in package.json. */
export function programVersion(): string {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')).version;
}

/** The secret all keys come from: given by the environment, or made once in a file only its owner may read. */
function secretOf(env: Env): string {
  if (env.secret) return env.secret;
  const file = join(env.dataFolder, 'secret');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

async function assertUsable(database: Database): Promise<void> {
  const answer = await database.owner
    .query<{ number: string; text: string }>(
      "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text",
    )
    .catch((error: unknown) => {
      const detail = error instanceof Error ? error.message || error.name : String(error);
      throw new TerminalProblem(m.platform_start_no_database({ detail }));
    });
  const [server] = answer.rows;
  if (server && Number(server.number) < oldestPostgres) {
    throw new TerminalProblem(m.platform_start_database_too_old({ version: server.text }));
  }
}

/**
 * Opens the database (the given one, or our own), checks that this program may work with it, and migrates it.
 * @throws TerminalProblem with the sentence for the person at the terminal.
 */
export async function openInstallation(env: Env, options: OpenOptions): Promise<Installation> {
  const version = programVersion();
  const { purpose, say, migrate: wanted = true } = options;
  const own = env.databaseUrl
    ? undefined
    : await openEmbedded({ dataFolder: env.dataFolder, program: version, purpose, join: options.join, say });
  mkdirSync(env.dataFolder, { recursive: true });
  useSecret(secretOf(env));
  useFilesFolder(join(env.dataFolder, 'files'));
  const databaseUrl = env.databaseUrl ?? own?.url ?? '';
  const database = openDatabase(databaseUrl);
  startSignIn(database, { secure: env.mode === 'production' });
  useChannels(env.channels);
  connectRooms();
  const close = async () => {
    await database.close();
    await own?.stop();
  };
  try {
    await assertUsable(database);
    const migrated = wanted ? await migrate(database, migrationsFolder()) : [];
    return { env, version, database, databaseUrl, migrated, close };
  } catch (error) {
    await close();
    if (error instanceof NewerDataError)
      throw new TerminalProblem(m.platform_start_newer_migrations({ ours: version }));
    throw error;
  }
}
