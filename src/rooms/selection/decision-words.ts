import { inLocale } from '#platform/words.ts';
import type { Call, Criterion, QuotaFeature } from '#rooms/programmes/index.ts';
import { formatDay, formatNumber } from '#ui/format.ts';
import { m } from '#words';
import type { MoveReason } from './move.rules.ts';
import type { RankedRow } from './ranking.rules.ts';
import type { ScoreLine } from './score.rules.ts';
import type { IntakeMode, StepDetail } from './selection.rules.ts';

/** The line within one group with kept places. */
export interface GroupLine {
  feature: QuotaFeature;
  value: string;
  label: string;
  points: number;
}

/** What decides about one line of the list, beside the line itself. */
export interface Told {
  call: Pick<Call, 'criteria' | 'quotas' | 'capacity'>;
  /** Points of the last one in by points. */
  cutOff: number | null;
  /** Lowest points chosen in each kept group. */
  cells: readonly GroupLine[];
  /** Why it was moved out by two officers. */
  movedOut?: MoveReason;
  /** Nobody was left out: there were places for all. */
  placesForAll: boolean;
  /** How places are given. */
  mode: IntakeMode;
}

const moveReasonWords: Record<MoveReason, () => string> = {
  'wrong-data': m.selection_move_reason_wrong_data,
  'need-proved': m.selection_move_reason_need_proved,
  'place-kept': m.selection_move_reason_place_kept,
  'cannot-attend': m.selection_move_reason_cannot_attend,
  'not-eligible': m.selection_move_reason_not_eligible,
  other: m.selection_move_reason_other,
};
export const moveReasonWord = (reason: MoveReason): string => moveReasonWords[reason]();

/** What the step says to the applicant, in the language of the application. */
export function stepDetailOf(row: RankedRow, told: Told): StepDetail {
  return inLocale(row.application.locale, () => {
    const cutOff = row.displaced?.cutoff ?? told.cutOff ?? undefined;
    const cells = cellsOf(row, told);
    const scored = told.mode === 'score' && row.candidate && row.place !== undefined;
    return {
      reason: reasonOf(row, told),
      ...(scored && { score: row.candidate?.scored.total }),
      ...(scored && cutOff !== undefined && { cutOff }),
      ...(scored && cells.length > 0 && { cells }),
      ...(row.reserveNo !== undefined && { reserveNo: row.reserveNo }),
      ...(scored && row.outcome !== 'chosen' && { raise: raiseOf(row.candidate?.scored.lines ?? [], told.call) }),
    };
  });
}

const cellsOf = ({ candidate }: RankedRow, { cells }: Told): { label: string; points: number }[] =>
  cells
    .filter(({ feature, value }) => candidate?.features[feature] === value)
    .map(({ label, points }) => ({ label, points }));

/** Why, in one or two plain sentences. */
function reasonOf(row: RankedRow, told: Told): string {
  const { candidate, application, outcome } = row;
  if (told.movedOut) return m.selection_reason_moved_out({ reason: moveReasonWord(told.movedOut) });
  if (!candidate || row.place === undefined) {
    if (outcome === 'reserve') return m.selection_reason_in_order_later();
    return m.selection_reason_late({ day: application.completeBy ? formatDay(application.completeBy) : '-' });
  }
  const score = formatNumber(candidate.scored.total);
  if (outcome === 'chosen') return chosenBecause(row, told, score);
  return notChosenBecause(row, told, score);
}

function chosenBecause({ candidate, lifted }: RankedRow, told: Told, score: string): string {
  const { call, cutOff, placesForAll, mode } = told;
  if (candidate?.moved === 'in') return m.selection_reason_moved_in();
  if (placesForAll) return m.selection_reason_places_for_all();
  if (mode === 'lottery') return m.selection_reason_drawn();
  if (mode !== 'score') return m.selection_reason_in_order();
  if (!lifted) return m.selection_reason_chosen({ score, cutOff: formatNumber(cutOff ?? 0) });
  const kept = call.quotas.filter(({ feature, value }) => candidate?.features[feature] === value);
  return m.selection_reason_kept({ groups: kept.map(({ label }) => label).join(', ') });
}

function notChosenBecause({ candidate, displaced, held }: RankedRow, told: Told, score: string): string {
  const { call, cutOff, mode } = told;
  if (held === 'same-owner') return m.selection_reason_same_owner();
  if (mode === 'lottery') return m.selection_reason_not_drawn();
  if (mode !== 'score') return m.selection_reason_in_order_later();
  if (held === 'move') return m.selection_reason_by_move({ score });
  if (displaced) {
    const moved = call.quotas.filter((quota) =>
      displaced.quotas.some(({ feature, value }) => feature === quota.feature && value === quota.value),
    );
    return m.selection_reason_displaced({ score, groups: moved.map(({ label }) => label).join(', ') });
  }
  if (cutOff === null) return m.selection_reason_by_move({ score });
  if (candidate?.scored.total === cutOff) return m.selection_reason_tie({ score });
  return m.selection_reason_below({ score, cutOff: formatNumber(cutOff) });
}

const raisers: Partial<Record<Criterion['kind'], (params: { n: string }) => string>> = {
  'never-helped': m.selection_raise_never_helped,
  'product-ready': m.selection_raise_product_ready,
  plan: m.selection_raise_plan,
};

/** What the applicant can do to have more points another time; what nobody can change is left out. */
function raiseOf(lines: readonly ScoreLine[], call: Pick<Call, 'criteria'>): string[] {
  return lines.flatMap(({ criterionId, points = 0, of }) => {
    const kind = call.criteria.find(({ id }) => id === criterionId)?.kind;
    const say = kind && raisers[kind];
    return say && points < of ? [say({ n: formatNumber(of - points) })] : [];
  });
}
