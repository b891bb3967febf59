/** The same questions are asked before the training and after it. */
export const phases = ['before', 'after'] as const;
export type Phase = (typeof phases)[number];

export interface TestItem {
  id: string;
  question: string;
  /** Two to five. */
  choices: string[];
  /** Which of them is right, from 0. */
  answer: number;
}

/** Chosen answers by question id; -1 is "Tidak tahu", which is never right. */
export type Chosen = Record<string, number>;

/** How many of the questions were answered rightly. */
export const scoreOf = (items: readonly TestItem[], chosen: Chosen): number =>
  items.filter(({ id, answer }) => chosen[id] === answer).length;

/** What the answers of a group say. Means are of the pairs alone: people who answered both times. */
export interface TestGain {
  /** People with a place in the call. */
  participants: number;
  /** Answered both times. */
  pairs: number;
  onlyBefore: number;
  onlyAfter: number;
  /** Answered neither time. */
  neither: number;
  /** Questions asked. */
  max: number;
  /** Mean right answers of the pairs; nothing without a pair. */
  before: number | null;
  after: number | null;
  /** Mean difference, in right answers. */
  gain: number | null;
  /**
   * Share of what could still be learnt that was learnt: (after − before) / (max − before) of the means. Nothing when
   * everyone knew everything before. Hake, Am. J. Phys. 66 (1998) 64.
   */
  normalised: number | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The gain of a group from each participant's right answers before and after; nothing where one is missing. */
export function gainOf(results: readonly { before: number | null; after: number | null }[], max: number): TestGain {
  const pairs = results.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));
  const before = pairs.length > 0 ? mean(pairs.map((pair) => pair.before)) : null;
  const after = pairs.length > 0 ? mean(pairs.map((pair) => pair.after)) : null;
  const gain = before === null || after === null ? null : after - before;
  return {
    participants: results.length,
    pairs: pairs.length,
    onlyBefore: results.filter((one) => one.before !== null && one.after === null).length,
    onlyAfter: results.filter((one) => one.before === null && one.after !== null).length,
    neither: results.filter((one) => one.before === null && one.after === null).length,
    max,
    before,
    after,
    gain,
    normalised: gain === null || before === null || before >= max ? null : gain / (max - before),
  };
}
