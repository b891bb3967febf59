import { daysBetween } from '#platform/clock.ts';
import { fold } from '#rooms/registry/index.ts';
import type { Answers } from './answers.schema.ts';
import { sectorOf } from './questions.rules.ts';

/** What the registry knows of the applicant, beside which an application is read. */
export interface Known {
  ownerName: string;
  name: string | null;
  sector: string;
  area: string | null;
  sinceYear: number | null;
  nib: string | null;
  nibState: 'has' | 'none' | 'unknown';
  /** Day of the last help, YYYY-MM-DD. */
  helpedOn: string | null;
}

export type ComparedFact = 'name' | 'business' | 'sells' | 'area' | 'since' | 'nib' | 'helped';

const year = 365;
type Helped = NonNullable<Answers['helped']>;

/** The answer about earlier help that a day in the registry would make; days counted back from today. */
export function helpedBand(helpedOn: string | null, today: string): Helped {
  if (!helpedOn) return 'never';
  const days = daysBetween(helpedOn, today);
  return days <= year ? 'this-year' : days <= 2 * year ? 'last-year' : 'over-two-years';
}

const family = (sector: string) => (sector === 'processed-food' ? 'food-drink' : sector);

/**
 * Where the answers and the registry say different things, for an officer to look at: neither is right by itself. What
 * one of them does not know is no difference; help the registry has not heard of is none either.
 */
export function differences(answers: Answers, known: Known, today: string): ComparedFact[] {
  const unlike = (one: string | null | undefined, other: string | null | undefined) =>
    Boolean(one && other && fold(one) !== fold(other));
  const found: Record<ComparedFact, boolean> = {
    name: unlike(answers.name, known.ownerName),
    business: unlike(answers.businessName, known.name),
    sells: answers.sells !== undefined && family(sectorOf[answers.sells]) !== family(known.sector),
    area:
      answers.area !== 'unknown' &&
      known.area !== null &&
      /\d{4}$/.test(known.area) &&
      unlike(answers.area, known.area),
    since: answers.sinceYear !== undefined && known.sinceYear !== null && answers.sinceYear !== known.sinceYear,
    nib:
      unlike(answers.nibNumber, known.nib) ||
      (answers.nib === 'has' && known.nibState === 'none') ||
      (answers.nib === 'none' && known.nibState === 'has'),
    helped:
      known.helpedOn !== null && answers.helped !== undefined && answers.helped !== helpedBand(known.helpedOn, today),
  };
  return (Object.keys(found) as ComparedFact[]).filter((fact) => found[fact]);
}
