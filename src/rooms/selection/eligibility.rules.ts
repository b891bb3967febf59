import type { Call, EligibilityAnswers } from '#rooms/programmes/index.ts';
import type { Answers } from './answers.schema.ts';
import { sectorOf } from './questions.rules.ts';

const leastMonths = { 'not-yet': 0, newer: 1, 'three-months': 3 } as const;

/** Whole months a business has surely been selling: the band it named, or the years since the one it began in. */
function monthsOf({ since, sinceYear }: Answers, year: number): number | 'unknown' {
  if (!since) return 'unknown';
  const sure = sinceYear === undefined ? 0 : Math.max(0, (year - sinceYear - 1) * 12 + 1);
  return Math.max(leastMonths[since], sure);
}

/**
 * Food and drink may be fresh or processed, which the form does not ask: where a call is meant only for processed food it
 * is not known, and an officer makes sure.
 */
function sectorFor(sells: Answers['sells'], sectors: readonly string[]): string {
  const sector = sectorOf[sells ?? 'other'];
  const onlyProcessed = sectors.includes('processed-food') && !sectors.includes('food-drink');
  return sector === 'food-drink' && onlyProcessed ? 'unknown' : sector;
}

/**
 * The answers of an application as `judgeEligibility` reads them. `year` is the year of today, `helped` the more recent of
 * answer and ledger where that was read.
 */
export function eligibilityAnswers(
  call: Pick<Call, 'sectors' | 'minMonths'>,
  answers: Answers,
  year: number,
  helped: Answers['helped'] | null = answers.helped,
): EligibilityAnswers {
  const months = monthsOf(answers, year);
  return {
    sector: sectorFor(answers.sells, call.sectors),
    area: answers.area ?? 'unknown',
    nib: answers.nib ?? 'unknown',
    helped: helped ?? 'unknown',
    // "Three months or longer" says nothing about a call that wants more.
    months: answers.since === 'three-months' && months !== 'unknown' && months < call.minMonths ? 'unknown' : months,
  };
}
