import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import {
  copyIn,
  listKeptViews,
  listMigrations,
  listSchemas,
  listTables,
  type TableEntry,
  useNeutralForms,
} from './catalogue.ts';
import { type Foot, type Frame, type Head, type JobEntry, readFrames, type Sum } from './frames.ts';
import { openStream } from './seal-stream.ts';
import { type BackupReport, listFiles, listJobs, readTable } from './write-backup.ts';

/** Where a backup is restored to. */
export interface RestoreOptions {
  pool: pg.Pool;
  filesFolder: string;
  file: string;
  key: Buffer;
  /** Brings an empty database to exactly these migrations. */
  migrateTo: (names: string[]) => Promise<void>;
  onStep?: (what: string) => void;
}

/** Why nothing was restored. Nothing has changed then. */
export class RestoreRefused extends Error {
  readonly reason: 'not-empty' | 'newer' | 'incomplete' | 'differs';
  readonly what: string;
  constructor(reason: RestoreRefused['reason'], what = '') {
    super(`Not restored: ${reason} ${what}`);
    this.reason = reason;
    this.what = what;
  }
}

/** A city's rows, waiting jobs or stored files make a database one that is in use. */
async function assertEmpty(client: pg.ClientBase, filesFolder: string): Promise<void> {
  for (const { name, columns } of await listTables(client)) {
    if (!columns.includes('city')) continue;
    const { rows } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rows.length > 0) throw new RestoreRefused('not-empty', name);
  }
  if ((await listMigrations(client)).length > 0 && (await listJobs(client)).length > 0) {
    throw new RestoreRefused('not-empty', 'graphile_worker');
  }
  if (listFiles(filesFolder).length > 0) throw new RestoreRefused('not-empty', filesFolder);
}

/** Takes the rooms' empty schemas away, so that the migrations can make them as they were when the backup was written. */
async function clear(client: pg.ClientBase): Promise<void> {
  for (const schema of await listSchemas(client)) await client.query(`DROP SCHEMA ${schema} CASCADE`);
  await client.query('DROP TABLE IF EXISTS public.berdaya_migration, public.berdaya_migration_lock');
}

/** Takes data frames up to the given end and returns its sum. */
async function takeData(frames: AsyncGenerator<Frame>, write: (bytes: Buffer) => Promise<void> | void): Promise<Sum> {
  const hash = createHash('sha256');
  for (;;) {
    const { value: frame } = await frames.next();
    if (frame?.type === 'data') {
      hash.update(frame.bytes);
      await write(frame.bytes);
    } else if (frame?.type === 'table-end' || frame?.type === 'file-end') {
      if (hash.digest('hex') !== frame.value.sha256) throw new RestoreRefused('differs');
      return frame.value;
    } else throw new RestoreRefused('incomplete');
  }
}

/** Fills one table with its triggers asleep: what they would make (the audit chain) is in the backup already. */
async function fillTable(client: pg.ClientBase, table: TableEntry, frames: AsyncGenerator<Frame>): Promise<Sum> {
  await client.query(`ALTER TABLE ${table.name} DISABLE TRIGGER USER`);
  await client.query(`DELETE FROM ${table.name}`);
  const copy = client.query(from(copyIn(table)));
  const sum = await takeData(frames, async (bytes) => {
    if (!copy.write(bytes)) await Promise.race([once(copy, 'drain'), finished(copy)]);
  });
  copy.end();
  await finished(copy);
  await client.query(`ALTER TABLE ${table.name} ENABLE TRIGGER USER`);
  return sum;
}

/** Reads the table again and compares: every row is there, and is the same. */
async function assertSame(client: pg.ClientBase, table: TableEntry, wanted: Sum): Promise<void> {
  const reading = readTable(client, table);
  let step = await reading.next();
  while (!step.done) step = await reading.next();
  const { count, sha256 } = step.value;
  if (count !== wanted.count || sha256 !== wanted.sha256) throw new RestoreRefused('differs', table.name);
}

/** Writes a stored file at its place. The path comes from the backup, so it may not lead out of the folder. */
async function fillFile(folder: string, path: string, frames: AsyncGenerator<Frame>): Promise<void> {
  const place = resolve(folder, path);
  if (!place.startsWith(resolve(folder) + sep)) throw new RestoreRefused('differs', path);
  mkdirSync(dirname(place), { recursive: true });
  const parts: Buffer[] = [];
  const sum = await takeData(frames, (bytes) => {
    parts.push(bytes);
  });
  writeFileSync(place, Buffer.concat(parts));
  const written = createHash('sha256').update(readFileSync(place)).digest('hex');
  if (written !== sum.sha256) throw new RestoreRefused('differs', path);
}

async function addJobs(client: pg.ClientBase, jobs: JobEntry[]): Promise<void> {
  for (const { task, payload, runAt, key, maxAttempts } of jobs) {
    await client.query(
      'SELECT graphile_worker.add_job(identifier => $1, payload => $2::json, run_at => $3::timestamptz, job_key => $4, max_attempts => $5)',
      [task, JSON.stringify(payload), runAt, key, maxAttempts],
    );
  }
}

async function assertKnown(head: Head, migrateTo: RestoreOptions['migrateTo'], client: pg.ClientBase): Promise<void> {
  await migrateTo(head.migrations);
  const present = await listMigrations(client);
  const missing = head.migrations.find((name) => !present.includes(name));
  if (missing) throw new RestoreRefused('newer', head.program);
}

/** Everything between head and foot, in the order the backup was written. */
async function fill(
  client: pg.ClientBase,
  frames: AsyncGenerator<Frame>,
  options: RestoreOptions,
): Promise<BackupReport> {
  const report: BackupReport = { tables: 0, rows: 0, files: 0, jobs: 0, bytes: 0 };
  for (;;) {
    const { value: frame } = await frames.next();
    if (frame?.type === 'table') {
      options.onStep?.(frame.value.name);
      const sum = await fillTable(client, frame.value, frames);
      await assertSame(client, frame.value, sum);
      report.tables++;
      report.rows += sum.count;
    } else if (frame?.type === 'jobs') {
      await addJobs(client, frame.value);
      report.jobs = frame.value.length;
    } else if (frame?.type === 'file') {
      options.onStep?.(frame.value.path);
      await fillFile(options.filesFolder, frame.value.path, frames);
      report.files++;
    } else if (frame?.type === 'foot') {
      await finish(client, frame.value, report);
      return report;
    } else throw new RestoreRefused('incomplete');
  }
}

async function finish(client: pg.ClientBase, foot: Foot, report: BackupReport): Promise<void> {
  if (foot.tables !== report.tables || foot.files !== report.files || foot.jobs !== report.jobs) {
    throw new RestoreRefused('incomplete');
  }
  for (const { name, last, called } of foot.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, last, called]);
  }
  for (const view of await listKeptViews(client)) await client.query(`REFRESH MATERIALIZED VIEW ${view}`);
}

/**
 * Restores a backup into an empty database: all of it in one transaction, each table read again and compared, or nothing.
 * @throws RestoreRefused, SealBroken
 */
export async function restoreBackup(options: RestoreOptions): Promise<BackupReport> {
  const { pool, filesFolder, file, key } = options;
  const client = await pool.connect();
  let begun = false;
  let report: BackupReport | undefined;
  try {
    await assertEmpty(client, filesFolder);
    await pipeline(createReadStream(file), openStream(key), createGunzip(), async (source: AsyncIterable<Buffer>) => {
      const frames = readFrames(source);
      const { value: first } = await frames.next();
      if (first?.type !== 'head') throw new RestoreRefused('incomplete');
      begun = true;
      await clear(client);
      await assertKnown(first.value, options.migrateTo, client);
      await client.query('BEGIN');
      await useNeutralForms(client);
      report = await fill(client, frames, options);
      if (!(await frames.next()).done) throw new RestoreRefused('incomplete');
      await client.query('COMMIT');
    });
    if (!report) throw new RestoreRefused('incomplete');
    client.release();
    return { ...report, bytes: statSync(file).size };
  } catch (error) {
    // The connection may be in the middle of a COPY; closing it rolls everything back.
    client.release(true);
    // The folder was empty: whatever lies in it now was put there by this restore.
    if (begun) for (const path of listFiles(filesFolder)) rmSync(join(filesFolder, path));
    throw error;
  }
}
