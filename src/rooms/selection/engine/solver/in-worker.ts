import { Worker } from 'node:worker_threads';
import { workerUrl } from '#platform/paths.ts';
import { BadPool } from '../bad-pool.ts';
import type { JobReply, JobRequest, Jobs } from './job.ts';

/** How a job may be stopped. */
export interface JobLimits {
  signal?: AbortSignal;
  /** When the solver must hand over the best it has. */
  seconds?: number;
}

/** A worker whose solver has grown beyond this is let go: WebAssembly memory never shrinks. */
const KEEP_BELOW_BYTES = 192 * 1024 * 1024;
const HEAP_MB = 512;
/** A small nursery: the search makes much that is gone at once, and a large one would only hold memory. */
const NURSERY_MB = 8;
/** A job that does not answer so long after its time is stopped from outside. */
const GRACE_SECONDS = 15;
const DEFAULT_SECONDS = 60;

/** One warm worker waits for the next job: starting one and compiling the solver costs up to a second. */
let warm: Worker | undefined;

function startWorker(): Worker {
  const worker = new Worker(workerUrl('rooms/selection/engine/solver/solver'), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: NURSERY_MB },
  });
  worker.once('exit', () => {
    if (warm === worker) warm = undefined;
  });
  return worker;
}

function takeWorker(): Worker {
  const worker = warm ?? startWorker();
  warm = undefined;
  worker.ref();
  return worker;
}

/** Puts a worker that answered aside for the next job, unless one waits already or its memory grew too far. */
function setAside(worker: Worker, memoryBytes: number): void {
  if (warm || memoryBytes > KEEP_BELOW_BYTES) {
    void worker.terminate();
    return;
  }
  warm = worker;
  worker.unref();
}

/**
 * Runs one job in a worker thread, so that the web process keeps answering. Rejects with {@link BadPool} for a bad pool, with
 * the signal's reason when aborted, and with an Error when the worker dies or stays silent.
 */
export async function inWorker<Name extends keyof Jobs>(
  job: Name,
  input: Jobs[Name]['input'],
  { signal, seconds = DEFAULT_SECONDS }: JobLimits = {},
): Promise<Jobs[Name]['result']> {
  signal?.throwIfAborted();
  const worker = takeWorker();
  const { promise, resolve, reject } = Promise.withResolvers<JobReply>();
  const onAbort = () => reject(signal?.reason);
  const onExit = (code: number) => reject(new Error(`The solver stopped with code ${code}.`));
  const silent = () => reject(new Error(`The solver did not answer within ${seconds} s.`));
  const timer = setTimeout(silent, (seconds + GRACE_SECONDS) * 1000);
  signal?.addEventListener('abort', onAbort);
  worker.once('message', resolve).once('error', reject).once('exit', onExit);
  worker.postMessage({ job, input, seconds } as JobRequest);
  const [outcome] = await Promise.allSettled([promise]);
  clearTimeout(timer);
  signal?.removeEventListener('abort', onAbort);
  // Only our own listeners: `removeAllListeners` would also cut the worker's message port.
  worker.off('message', resolve).off('error', reject).off('exit', onExit);
  if (outcome.status === 'rejected') {
    void worker.terminate();
    throw outcome.reason;
  }
  const reply = outcome.value;
  setAside(worker, reply.ok ? reply.memoryBytes : 0);
  if (!reply.ok) throw reply.bad ? new BadPool(reply.bad, reply.message) : new Error(reply.message);
  return reply.result as Jobs[Name]['result'];
}
