import type { Call } from './call.ts';
import { type helpedBeforeAnswers, quotasFit } from './criteria.rules.ts';
import type { Giving } from './giving.ts';

/** What a call still lacks before it may be sent for approval or opened. */
export type Missing =
  | 'title'
  | 'purpose'
  | 'audience'
  | 'benefits'
  | 'capacity'
  | 'sessions'
  | 'sessions-too-early'
  | 'criteria'
  | 'weights'
  | 'far-areas'
  | 'quotas'
  | 'opens'
  | 'closes'
  | 'closes-past'
  | 'decide-by'
  | 'decide-before-closing'
  | 'contact'
  | 'responsible';

/** The calendar day of an instant in Asia/Jakarta, for comparing it with `decideBy`. */
type DayOf = (instant: Date) => string;

function missingDates(call: Call, now: Date, dayOf: DayOf): (Missing | false)[] {
  const firstSession = call.sessions[0];
  return [
    !call.opensAt && 'opens',
    !call.closesAt && 'closes',
    call.closesAt !== null && call.closesAt <= now && 'closes-past',
    !call.decideBy && 'decide-by',
    call.decideBy !== null && call.closesAt !== null && call.decideBy < dayOf(call.closesAt) && 'decide-before-closing',
    firstSession !== undefined &&
      call.decideBy !== null &&
      dayOf(firstSession.startsAt) < call.decideBy &&
      'sessions-too-early',
  ];
}

function missingChoice(call: Call, mode: Giving['mode']): (Missing | false)[] {
  const weights = call.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return [
    mode === 'score' && call.criteria.length === 0 && 'criteria',
    mode === 'score' && call.criteria.length > 0 && weights !== 100 && 'weights',
    call.criteria.some(({ rule }) => rule.by === 'area' && rule.areas.length === 0) && 'far-areas',
    !quotasFit(call.quotas, call.capacity) && 'quotas',
  ];
}

/** Everything a call still lacks, in the order of its pages; empty when it may be opened. Only points need criteria. */
export function missingOf(call: Call, now: Date, dayOf: DayOf, mode: Giving['mode'] = 'score'): Missing[] {
  const found: (Missing | false)[] = [
    call.title === '' && 'title',
    call.purpose === '' && 'purpose',
    call.audience === '' && 'audience',
    call.benefits === '' && 'benefits',
    call.capacity < 1 && 'capacity',
    call.sessions.length === 0 && 'sessions',
    ...missingDates(call, now, dayOf),
    ...missingChoice(call, mode),
    (call.contact.name === '' || call.contact.phone === '') && 'contact',
    !call.team.some((member) => member.role === 'responsible') && 'responsible',
  ];
  return found.filter((missing) => missing !== false);
}

/** What a person says about a business before applying. Nothing here is stored. */
export interface EligibilityAnswers {
  /** A sector code, or 'unknown'. */
  sector: string;
  /** An area code of this city, 'outside', or 'unknown'. */
  area: string;
  nib: 'has' | 'none' | 'unknown';
  /** Months the product has been sold; only asked where the call has such a condition. */
  months?: number | 'unknown';
  /** When help came last; only asked where the call has such a condition. */
  helped?: (typeof helpedBeforeAnswers)[number] | 'unknown';
}

export type Verdict = 'yes' | 'maybe' | 'no';

/** One line of the answer: which condition, how it stands. `why` names the reason and what would change it. */
export interface EligibilityReason {
  about: 'sector' | 'area' | 'nib' | 'months' | 'rest';
  verdict: Verdict;
  why:
    | 'all-sectors'
    | 'sector-fits'
    | 'sector-differs'
    | 'sector-unclear'
    | 'whole-city'
    | 'area-fits'
    | 'area-differs'
    | 'area-outside'
    | 'area-unclear'
    | 'nib-there'
    | 'nib-not-needed'
    | 'nib-unclear'
    | 'months-enough'
    | 'months-too-few'
    | 'months-unclear'
    | 'rest-over'
    | 'rest-not-over'
    | 'rest-unclear';
}

type Conditions = Pick<Call, 'sectors' | 'areas' | 'minMonths'> & { restYears?: number };

function judgeSector(call: Conditions, sector: string): EligibilityReason {
  if (call.sectors.length === 0) return { about: 'sector', verdict: 'yes', why: 'all-sectors' };
  if (call.sectors.includes(sector)) return { about: 'sector', verdict: 'yes', why: 'sector-fits' };
  if (sector === 'unknown' || sector === 'other') return { about: 'sector', verdict: 'maybe', why: 'sector-unclear' };
  return { about: 'sector', verdict: 'no', why: 'sector-differs' };
}

function judgeArea(call: Conditions, area: string): EligibilityReason {
  if (area === 'unknown') return { about: 'area', verdict: 'maybe', why: 'area-unclear' };
  if (area === 'outside') return { about: 'area', verdict: 'no', why: 'area-outside' };
  if (call.areas.length === 0) return { about: 'area', verdict: 'yes', why: 'whole-city' };
  const fits = call.areas.some((code) => area === code || area.startsWith(`${code}.`));
  // A kecamatan named without its kelurahan may still hold one the call is meant for.
  const near = call.areas.some((code) => code.startsWith(`${area}.`));
  if (fits) return { about: 'area', verdict: 'yes', why: 'area-fits' };
  return near
    ? { about: 'area', verdict: 'maybe', why: 'area-unclear' }
    : { about: 'area', verdict: 'no', why: 'area-differs' };
}

function judgeMonths(call: Conditions, months: number | 'unknown'): EligibilityReason {
  if (months === 'unknown') return { about: 'months', verdict: 'maybe', why: 'months-unclear' };
  if (months >= call.minMonths) return { about: 'months', verdict: 'yes', why: 'months-enough' };
  return { about: 'months', verdict: 'maybe', why: 'months-too-few' };
}

/** Help within the years named counts as too soon: "this year" is the last twelve months, "last year" the twelve before. */
function judgeRest(years: number, helped: NonNullable<EligibilityAnswers['helped']>): EligibilityReason {
  if (helped === 'unknown') return { about: 'rest', verdict: 'maybe', why: 'rest-unclear' };
  const tooSoon = helped === 'this-year' || (helped === 'last-year' && years > 1);
  return tooSoon
    ? { about: 'rest', verdict: 'no', why: 'rest-not-over' }
    : { about: 'rest', verdict: 'yes', why: 'rest-over' };
}

const nibReason = { has: 'nib-there', none: 'nib-not-needed', unknown: 'nib-unclear' } as const;

/**
 * Whether a business can take part: yes, maybe (apply, an officer makes sure) or not this call. A missing NIB or
 * membership never counts against anyone; it only says which help comes with the application.
 */
export function judgeEligibility(
  call: Conditions,
  answers: EligibilityAnswers,
): { verdict: Verdict; reasons: EligibilityReason[] } {
  const reasons = [judgeSector(call, answers.sector), judgeArea(call, answers.area)];
  if (call.minMonths > 0) reasons.push(judgeMonths(call, answers.months ?? 'unknown'));
  if (call.restYears) reasons.push(judgeRest(call.restYears, answers.helped ?? 'unknown'));
  reasons.push({ about: 'nib', verdict: 'yes', why: nibReason[answers.nib] });
  const verdicts = reasons.map((reason) => reason.verdict);
  const verdict = verdicts.includes('no') ? 'no' : verdicts.includes('maybe') ? 'maybe' : 'yes';
  return { verdict, reasons };
}

/**
 * Whether a kelurahan bears the name of its city ("Binjai" in "Kota Binjai"): who names it may mean the whole city, so it
 * is asked once more.
 */
export const sharesCityName = (wardName: string, cityName: string): boolean =>
  cityName.replace(/^(Kota|Kabupaten)\s+/i, '').toLowerCase() === wardName.toLowerCase();
