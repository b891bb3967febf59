import { Worker } from 'node:worker_threads';
import { workerUrl } from '#platform/paths.ts';
import type { LinkRecord } from './link-record.ts';
import type { Match, MatchJob } from './match.worker.ts';

/**
 * Compares newcomers with what is known and with each other, in a thread of its own so that pages are answered meanwhile.
 * First `add` all known records, then the newcomers; `find` says how many were known, and ends the thread.
 */
export function startMatcher() {
  // Room for young objects: comparing makes many that live for a moment.
  const worker = new Worker(workerUrl('rooms/registry/linkage/match'), {
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const tell = (job: MatchJob) => worker.postMessage(job);
  return {
    add: (records: LinkRecord[]) => tell({ add: records }),
    find: (known: number) =>
      new Promise<Match[]>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        tell({ known });
      }).finally(() => worker.terminate()),
    stop: () => worker.terminate(),
  };
}
