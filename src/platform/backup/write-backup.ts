import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { copyOut, listMigrations, listSequences, listTables, type TableEntry, useNeutralForms } from './catalogue.ts';
import { encodeFrame, type Frame, type JobEntry, type Sum } from './frames.ts';
import { sealStream } from './seal-stream.ts';

/** What is backed up, and where to. */
export interface BackupOptions {
  pool: pg.Pool;
  /** The folder of stored files; absent where there are none. */
  filesFolder: string;
  /** Where the backup is written. It appears there only once it is whole. */
  file: string;
  key: Buffer;
  program: string;
  now: Date;
  /** Told before each table and file, for a line of progress. */
  onStep?: (what: string) => void;
}

/** What a backup holds. */
export interface BackupReport {
  tables: number;
  rows: number;
  files: number;
  jobs: number;
  bytes: number;
}

const jobsSql = `
  SELECT t.identifier AS task, j.payload, j.run_at::text AS "runAt", j.key, j.max_attempts AS "maxAttempts"
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  ORDER BY j.id`;

/** The waiting jobs of the queue. */
export async function listJobs(client: pg.ClientBase): Promise<JobEntry[]> {
  const { rows } = await client.query<JobEntry>(jobsSql);
  return rows;
}

/** Reads one table as text, handing on its bytes; ends with their count of rows and their sum. */
export async function* readTable(client: pg.ClientBase, table: TableEntry): AsyncGenerator<Buffer, Sum> {
  const copy = client.query(to(copyOut(table)));
  const hash = createHash('sha256');
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
  return { count: copy.rowCount, sha256: hash.digest('hex') };
}

/** Paths below the folder, with `/` on every system, in order. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function* readFile(path: string): AsyncGenerator<Buffer, Sum> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    count += chunk.length;
    yield chunk;
  }
  return { count, sha256: hash.digest('hex') };
}

/** Passes bytes on as data frames and returns what the source ends with. */
async function* asData(source: AsyncGenerator<Buffer, Sum>): AsyncGenerator<Frame, Sum> {
  for (;;) {
    const { done, value } = await source.next();
    if (done) return value;
    yield { type: 'data', bytes: value };
  }
}

async function* frames(client: pg.ClientBase, options: BackupOptions, report: BackupReport): AsyncGenerator<Frame> {
  const { program, now, filesFolder, onStep } = options;
  const migrations = await listMigrations(client);
  yield { type: 'head', value: { format: 1, program, madeAt: now.toISOString(), migrations } };
  for (const table of await listTables(client)) {
    onStep?.(table.name);
    yield { type: 'table', value: table };
    const sum = yield* asData(readTable(client, table));
    yield { type: 'table-end', value: sum };
    report.tables++;
    report.rows += sum.count;
  }
  const jobs = await listJobs(client);
  report.jobs = jobs.length;
  yield { type: 'jobs', value: jobs };
  const sequences = await listSequences(client);
  // Stored files are never changed or removed once a row speaks of them, so reading them after the rows misses none.
  for (const path of listFiles(filesFolder)) {
    onStep?.(path);
    yield { type: 'file', value: { path } };
    yield { type: 'file-end', value: yield* asData(readFile(join(filesFolder, path))) };
    report.files++;
  }
  yield { type: 'foot', value: { tables: report.tables, files: report.files, jobs: jobs.length, sequences } };
}

/** Writes one consistent, sealed backup: everything as it stood at one moment, while the office works on. */
export async function writeBackup(options: BackupOptions): Promise<BackupReport> {
  const report: BackupReport = { tables: 0, rows: 0, files: 0, jobs: 0, bytes: 0 };
  const unfinished = `${options.file}.unfinished`;
  const client = await options.pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await useNeutralForms(client);
    async function* bytes() {
      for await (const frame of frames(client, options, report)) yield encodeFrame(frame);
    }
    const target = createWriteStream(unfinished, { mode: 0o600 });
    await pipeline(Readable.from(bytes()), createGzip(), sealStream(options.key), target);
    await client.query('COMMIT');
    renameSync(unfinished, options.file);
    report.bytes = statSync(options.file).size;
    client.release();
    return report;
  } catch (error) {
    // A connection in the middle of a COPY cannot be used again.
    client.release(true);
    rmSync(unfinished, { force: true });
    throw error;
  }
}
