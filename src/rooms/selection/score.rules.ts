import { type Criterion, pointsFor } from '#rooms/programmes/index.ts';
import type { Answers } from './answers.schema.ts';

/** What a line of a score rests on. */
export type Because =
  | { by: 'answer'; question: 'helped' | 'since' | 'sales'; answer: string | null }
  | { by: 'area'; area: string }
  | { by: 'officers'; given: number; needed: number };

/** The points of one criterion. `points` is empty while officers' marks are missing; `of` is the most it can give. */
export interface ScoreLine {
  criterionId: string;
  points: number | undefined;
  of: number;
  because: Because;
}

/** `total`: the points so far, 0 to 100. `waiting`: marks are still missing, so the total is not final. */
export interface Scored {
  lines: ScoreLine[];
  total: number;
  waiting: boolean;
}

/** What is scored: the answers as sent, earlier help, and the area of the business (the city's code where it is not known). */
export interface ScoredFacts {
  answers: Answers;
  area: string;
  /** How long ago help was, the more recent of answer and ledger; the answer alone where it is left out. */
  helped?: Answers['helped'] | null;
}

/** A mark of one officer, 0 to 100. */
export interface GivenMark {
  criterionId: string;
  mark: number;
}

type Judged = Pick<Criterion, 'id' | 'kind' | 'weight' | 'rule'>;

/**
 * The answer a criterion reads. Who sells nothing yet is not asked what it brings in: that is less than five million
 * rupiah a month, and counts as that.
 */
function answerFor(
  kind: Criterion['kind'],
  { answers, helped }: ScoredFacts,
): { question: 'helped' | 'since' | 'sales'; answer: string | null } {
  if (kind === 'product-ready') return { question: 'since', answer: answers.since ?? null };
  if (kind !== 'small-income') return { question: 'helped', answer: helped ?? answers.helped ?? null };
  return { question: 'sales', answer: answers.since === 'not-yet' ? 'under-5-million' : (answers.sales ?? null) };
}

function lineOf(criterion: Judged, facts: ScoredFacts, marks: readonly GivenMark[]): ScoreLine {
  const { area } = facts;
  const { id: criterionId, weight: of, rule, kind } = criterion;
  if (rule.by === 'officers') {
    const given = marks.filter((mark) => mark.criterionId === criterionId).map(({ mark }) => mark);
    const because = { by: 'officers' as const, given: given.length, needed: rule.officers };
    return { criterionId, of, points: pointsFor(rule, { marks: given }), because };
  }
  if (rule.by === 'area') return { criterionId, of, points: pointsFor(rule, { area }), because: { by: 'area', area } };
  const read = answerFor(kind, facts);
  return { criterionId, of, points: pointsFor(rule, { answer: read.answer }), because: { by: 'answer', ...read } };
}

/**
 * The points of one application by the published criteria of its call, line by line in their order. Only answers, earlier
 * help, area and marks count: no membership, no licence, no time of sending. Marks of other criteria are left out.
 */
export function scoreOf(criteria: readonly Judged[], application: ScoredFacts, marks: readonly GivenMark[]): Scored {
  const lines = criteria.map((criterion) => lineOf(criterion, application, marks));
  return {
    lines,
    total: lines.reduce((sum, { points }) => sum + (points ?? 0), 0),
    waiting: lines.some(({ points }) => points === undefined),
  };
}
