import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Database } from '#platform/db/database.ts';

/** Plain numbered SQL files, one room each, forward only. `only` leaves out all but the named ones. */
function sqlFiles(folder: string, only?: readonly string[]): MigrationProvider {
  return {
    async getMigrations() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
      const migrations: Record<string, Migration> = {};
      for (const name of names) {
        if (only && !only.includes(name.replace(/\.sql$/, ''))) continue;
        const text = await readFile(join(folder, name), 'utf8');
        migrations[name.replace(/\.sql$/, '')] = {
          up: (db) =>
            sql
              .raw(text)
              .execute(db)
              .then(() => {}),
        };
      }
      return migrations;
    },
  };
}

/** The database holds steps this program does not know: it was written by a newer version. */
export class NewerDataError extends Error {}

/**
 * Brings the database to this program's version, under a lock, at every start; with `only`, an empty one to exactly those
 * steps (a restore of an older backup).
 * Returns the names of the migrations applied now. Throws NewerDataError for data of a newer version.
 */
export async function migrate(database: Database, folder: string, only?: readonly string[]): Promise<string[]> {
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: sharedPool(database) }) });
  const migrator = new Migrator({
    db,
    provider: sqlFiles(folder, only),
    migrationTableSchema: 'public',
    migrationTableName: 'berdaya_migration',
    migrationLockTableName: 'berdaya_migration_lock',
    allowUnorderedMigrations: true,
  });
  await installJobQueue(database);
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    if (error instanceof Error && /corrupted migrations.*missing/s.test(error.message)) {
      throw new NewerDataError(error.message);
    }
    throw error;
  }
  return (results ?? []).map((result) => result.migrationName);
}

/** The queue's own tables; its library keeps them up to date itself. */
async function installJobQueue(database: Database): Promise<void> {
  await runMigrations({ pgPool: database.owner });
}

function sharedPool(database: Database) {
  return { connect: () => database.owner.connect(), end: async () => {}, options: database.owner.options };
}
