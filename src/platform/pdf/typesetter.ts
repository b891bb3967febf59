import { Worker } from 'node:worker_threads';
import { workerUrl } from '#platform/paths.ts';
import type { TypesetAnswer, TypesetJob } from '#platform/pdf/typst.worker.ts';

/** When a worker is put away. The compiler keeps about 1 MB of every document until its thread ends. */
export interface Limits {
  /** Growth of the process's memory since the worker started, in bytes. */
  growth: number;
  /** Documents set by one worker. */
  documents: number;
}

interface Waiting {
  job: TypesetJob;
  resolve: (done: { file: Uint8Array; pages: number }) => void;
  reject: (fault: Error) => void;
}

/**
 * A typesetter: sets documents one after another in a worker thread, so that the web thread stays free, and starts a
 * fresh thread when memory has grown past the limits or the thread has died.
 */
export function makeTypesetter(limits: Limits = { growth: 96 * 2 ** 20, documents: 400 }) {
  const queue: Waiting[] = [];
  let current: Waiting | undefined;
  let worker: Worker | undefined;
  let rssAtStart = 0;
  let set = 0;
  let started = 0;

  function start(): Worker {
    const fresh = new Worker(workerUrl('platform/pdf/typst'));
    fresh.on('message', finish);
    fresh.on('error', (fault) => fail(fresh, fault));
    fresh.on('exit', (code) => fail(fresh, new Error(`The typesetter stopped with code ${code}`)));
    rssAtStart = process.memoryUsage.rss();
    set = 0;
    started++;
    return fresh;
  }

  function next(): void {
    if (current) return;
    current = queue.shift();
    if (!current) {
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    worker.postMessage(current.job);
  }

  function finish(answer: TypesetAnswer): void {
    const done = current;
    current = undefined;
    if ('fault' in answer) done?.reject(new Error(answer.fault));
    else {
      set++;
      done?.resolve(answer);
      if (answer.rss - rssAtStart > limits.growth || set >= limits.documents) putAway();
    }
    next();
  }

  function putAway(): void {
    const old = worker;
    worker = undefined;
    old?.removeAllListeners();
    void old?.terminate();
  }

  function fail(dead: Worker, fault: Error): void {
    if (dead !== worker) return;
    worker = undefined;
    const lost = current;
    current = undefined;
    lost?.reject(fault);
    next();
  }

  return {
    /** Sets one document; rejects with the template's name and the compiler's words when the template is at fault. */
    typeset: (job: TypesetJob) =>
      new Promise<{ file: Uint8Array; pages: number }>((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    /** How many worker threads have been started so far. */
    started: () => started,
    /** Ends the thread; the next document starts a new one. */
    close: putAway,
  };
}

/** The one typesetter of this process; its thread starts with the first document. */
export const typesetter = makeTypesetter();
