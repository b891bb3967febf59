import type { SequenceEntry, TableEntry } from './catalogue.ts';

/** What the backup is of. */
export interface Head {
  format: 1;
  program: string;
  madeAt: string;
  /** The steps the database had gone through: the restore brings a database to exactly these first. */
  migrations: string[];
}

/** How much was written, and its SHA-256 (hex), to compare with what was read. */
export interface Sum {
  count: number;
  sha256: string;
}

/** A waiting job of the queue, in the words of the queue's own door. */
export interface JobEntry {
  task: string;
  payload: unknown;
  runAt: string;
  key: string | null;
  maxAttempts: number;
}

/** The end: a backup without it is not whole. */
export interface Foot {
  tables: number;
  files: number;
  jobs: number;
  sequences: SequenceEntry[];
}

/** What a backup consists of, in this order: one head, tables with their data, files with theirs, jobs, one foot. */
export type Frame =
  | { type: 'head'; value: Head }
  | { type: 'table'; value: TableEntry }
  | { type: 'table-end'; value: Sum }
  | { type: 'file'; value: { path: string } }
  | { type: 'file-end'; value: Sum }
  | { type: 'jobs'; value: JobEntry[] }
  | { type: 'foot'; value: Foot }
  | { type: 'data'; bytes: Buffer };

const types = ['head', 'table', 'table-end', 'file', 'file-end', 'jobs', 'foot', 'data'] as const;
const headBytes = 5;

/** One frame as bytes: its type (1), its length (4), its JSON or its raw bytes. */
export function encodeFrame(frame: Frame): Buffer {
  const body = frame.type === 'data' ? frame.bytes : Buffer.from(JSON.stringify(frame.value));
  const head = Buffer.alloc(headBytes);
  head[0] = types.indexOf(frame.type);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** Reads frames from a stream of bytes, one at a time, however the bytes are cut. */
export async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let waiting = Buffer.alloc(0);
  for await (const chunk of source) {
    waiting = Buffer.concat([waiting, chunk]);
    while (waiting.length >= headBytes) {
      const length = waiting.readUInt32BE(1);
      if (waiting.length < headBytes + length) break;
      const type = types[waiting[0] ?? -1];
      if (!type) throw new Error('unknown frame');
      const body = waiting.subarray(headBytes, headBytes + length);
      waiting = waiting.subarray(headBytes + length);
      yield type === 'data' ? { type, bytes: body } : { type, value: JSON.parse(body.toString('utf8')) };
    }
  }
  if (waiting.length > 0) throw new Error('the last frame is cut');
}
