import type { Kept } from './mentoring.rules.ts';
import type { Findings } from './visit.store.ts';

/** Facts of a report that two phones may tell differently. */
const reportFacts = ['visitedOn', 'way', 'sales', 'problems', 'seen', 'hours', 'because'] as const;
type ReportFact = (typeof reportFacts)[number];

/** A fact of a visit: one of the report, `kept:<agreement>`, or the day of the next visit. */
export type VisitFact = ReportFact | 'nextOn' | `kept:${string}`;

/** What a fact says, as it travels: text, number, list of words, or nothing. */
export type FactValue = string | number | readonly string[] | null;

/** A visit as it was written down without a network. */
export interface ToldVisit {
  found: Omit<Findings, 'photos'>;
  kept: Readonly<Record<string, Kept>>;
  nextOn: string | null;
  /** The day of the visit after this one as the phone knew it. */
  knownNextOn: string | null;
}

/** A fact as the office has it now, with who said so and when. */
export interface OfficeFact {
  value: FactValue;
  by: string;
  at: Date | null;
}

/** What the office has by now: the report of this very visit if there is one, outcomes of agreements, the next day. */
export interface OfficeVisit {
  report: ({ byName: string; at: Date } & Omit<Findings, 'photos'>) | undefined;
  kept: Readonly<Record<string, { value: Kept; by: string; at: Date | null }>>;
  nextOn: OfficeFact;
}

/** A fact the office knows otherwise than the phone. */
export interface FactConflict {
  fact: VisitFact;
  mine: FactValue;
  office: FactValue;
  by: string;
  at: Date | null;
}

/** Whose word counts for a fact; `seen` is what the office had when the mentor chose. */
export type Picks = Readonly<Record<string, { take: 'mine' | 'office'; seen: FactValue }>>;

const same = (one: FactValue, other: FactValue): boolean => plain(one) === plain(other);
const plain = (value: FactValue): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

/** Every fact the office changed since the phone was last told, and that the phone tells differently. */
export function conflictsOf(mine: ToldVisit, office: OfficeVisit): FactConflict[] {
  const found: FactConflict[] = [];
  const note = (fact: VisitFact, own: FactValue, theirs: OfficeFact) => {
    if (!same(own, theirs.value)) found.push({ fact, mine: own, office: theirs.value, by: theirs.by, at: theirs.at });
  };
  const { report } = office;
  if (report) {
    for (const fact of reportFacts)
      note(fact, mine.found[fact], { value: report[fact], by: report.byName, at: report.at });
  }
  for (const [id, kept] of Object.entries(mine.kept)) {
    const known = office.kept[id];
    if (known) note(`kept:${id}`, kept, known);
  }
  const moved = !same(office.nextOn.value, mine.knownNextOn);
  if (moved && mine.nextOn !== null) note('nextOn', mine.nextOn, office.nextOn);
  return found;
}

/** Conflicts nobody has decided yet: a choice made on an older state of the office counts no more. */
export const undecided = (conflicts: readonly FactConflict[], picks: Picks): FactConflict[] =>
  conflicts.filter(({ fact, office }) => !picks[fact] || !same(picks[fact].seen, office));

/** The visit with the mentor's choices carried out: what the office keeps replaces what the phone told. */
export function withPicks(mine: ToldVisit, conflicts: readonly FactConflict[], picks: Picks): ToldVisit {
  const office = conflicts.filter(({ fact }) => picks[fact]?.take === 'office');
  const values = new Map<string, FactValue>(office.map((one) => [one.fact, one.office]));
  const found = { ...mine.found };
  for (const fact of reportFacts) if (values.has(fact)) Object.assign(found, { [fact]: values.get(fact) });
  const kept = Object.fromEntries(Object.entries(mine.kept).filter(([id]) => !values.has(`kept:${id}`)));
  return { ...mine, found, kept, nextOn: values.has('nextOn') ? null : mine.nextOn };
}

/** Whether two reports say the same of every fact. */
export const saysSame = (one: Omit<Findings, 'photos'>, other: Omit<Findings, 'photos'>): boolean =>
  reportFacts.every((fact) => same(one[fact], other[fact]));
