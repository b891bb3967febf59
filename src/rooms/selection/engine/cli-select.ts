import { writeFile } from 'node:fs/promises';
import { BadPool } from './bad-pool.ts';
import { drawNumber } from './draw.ts';
import { readApplicants, readQuotas } from './exchange-files.ts';
import { type QuotaChange, selectByLottery } from './index.ts';

/** Options of `berdaya select`, as the command line gives them. */
export interface SelectOptions {
  /** Path of the applicants' CSV. */
  pool: string;
  /** Path of the quotas' CSV. */
  quotas: string;
  /** Seats; text is accepted because it comes from a command line. */
  k: number | string;
  /** Where to write the 1,000 numbered lists: one line each, number first, then the ids. */
  lists?: string;
  /** Draws one of the lists with this seed. */
  draw?: string;
  /** Time limit in seconds; 60 when absent. */
  seconds?: number;
}

/** What `berdaya select --json` prints. */
export type SelectResult =
  | {
      k: number;
      /** Proved fairest, and the proof checked again. */
      certified: boolean;
      minProbability: number;
      /** The most that any lottery can give the least lucky. */
      bound: number;
      /** How far the lowest chance may be from the best; 0 when certified. */
      gap: number;
      /** How far anybody's share of the 1,000 lists is from the exact chance, at most. */
      worstDeviation: number;
      /** Ids that no list can hold, as far as that is proved. */
      neverSelectable: string[];
      /** In order of id. */
      probabilities: { id: string; p: number }[];
      /** How many different lists the exact lottery mixes. */
      lists: number;
      /** How many kinds of applicants the quotas tell apart. */
      types: number;
      seconds: number;
      /** Only when a seed was given: the number of the drawn list, 0 to 999, and who is on it. */
      drawn?: { list: number; ids: string[] };
    }
  | { infeasible: true; changes: QuotaChange[] };

/** Order of equal applicants on the lists: fixed, so that the same files always give the same lists. */
const SEED = 'berdaya select';
const DEFAULT_SECONDS = 60;

/**
 * Reads the two files, finds the fairest lottery, writes and draws when asked. Throws {@link BadPool} with one sentence to print
 * when a file or an option cannot be used, or when the time was too short for any answer.
 */
export async function runSelect(options: SelectOptions): Promise<SelectResult> {
  const started = performance.now();
  const k = Number(options.k);
  if (!Number.isInteger(k) || k < 1)
    throw new BadPool('seats', `--k must be a whole number of at least 1, not "${options.k}".`);
  const quotas = await readQuotas(options.quotas);
  const applicants = await readApplicants(options.pool, quotas);
  const seconds = options.seconds ?? DEFAULT_SECONDS;
  const result = await selectByLottery({ applicants, k, quotas, seed: SEED }, { seconds });
  if (result.kind === 'impossible') return { infeasible: true, changes: result.changes };
  if (result.kind === 'unknown') throw new BadPool('file', `No answer was found within ${seconds} seconds.`);
  if (options.lists !== undefined) await writeLists(options.lists, result.lists);
  const number = options.draw === undefined ? undefined : await drawFrom(options.draw, result.lists.length);
  return {
    k,
    certified: result.certified,
    minProbability: rounded(result.minChance),
    bound: rounded(result.bound),
    gap: result.certified ? 0 : rounded(result.gap),
    worstDeviation: rounded(result.worstDeviation),
    neverSelectable: result.neverSelectable,
    probabilities: result.chances.map(({ id, chance }) => ({ id, p: rounded(chance) })),
    lists: result.certificate.lists.length,
    types: result.certificate.groups.length,
    seconds: Math.round(performance.now() - started) / 1000,
    ...(number === undefined ? {} : { drawn: { list: number, ids: result.lists[number]! } }),
  };
}

/** Ten decimals: below them there is only the noise of adding up. */
const rounded = (value: number): number => Math.round(value * 1e10) / 1e10;

const drawFrom = (seed: string, count: number): Promise<number> =>
  drawNumber({ secret: seed, outside: '', label: SEED, count });

/** The folder may be missing, the disk full or the file another's: said in one sentence, whatever it was. */
async function writeLists(path: string, lists: readonly string[][]): Promise<void> {
  const [written] = await Promise.allSettled([writeFile(path, listLines(lists))]);
  if (written.status === 'rejected') throw new BadPool('file', `The lists could not be written to ${path}.`);
}

/** The numbered lists as CSV without header, numbers 000 to 999. */
function listLines(lists: readonly string[][]): string {
  const cell = (id: string) => (/[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);
  return lists.map((ids, at) => `${[String(at).padStart(3, '0'), ...ids.map(cell)].join(',')}\n`).join('');
}
