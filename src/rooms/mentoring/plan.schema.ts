import * as v from 'valibot';
import { choice, choices, day, isDay, line, paragraph, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { outcomes } from './mentoring.rules.ts';
import { needs, origins, type Reached, reachedAnswers, type Scores } from './needs.rules.ts';
import type { NewOutcome } from './plan.store.ts';

const version = wholeNumber({ min: 1, max: 1_000_000, empty: () => m.mentoring_refusal_stale() });
const reason = paragraph({ max: 500, empty: () => m.mentoring_refusal_reason_missing() });

const wished = v.pipe(
  choices(needs),
  v.minLength(1, () => m.mentoring_refer_needs_empty()),
);

export const referSchema = v.object({
  bidang: wished,
  keinginan: paragraph({ max: 500 }),
  dari: v.optional(v.fallback(v.picklist(origins), 'counter'), 'counter'),
});
export const askSchema = v.object({
  usaha: line({ max: 40, empty: () => m.mentoring_own_ask_business_empty() }),
  bidang: wished,
  keinginan: paragraph({ max: 500 }),
});
export const takeSchema = v.object({
  pendamping: line({ max: 40 }),
  hari: v.pipe(
    line({ max: 20 }),
    v.check(
      (text) => text === '' || isDay(text),
      () => m.platform_field_not_a_day(),
    ),
  ),
});
export const declineSchema = v.object({ alasan: reason });

const unseen = 'x';
const levelAnswer = v.pipe(
  line({ max: 1 }),
  v.check(
    (text) => text === '' || text === unseen || /^[0-3]$/.test(text),
    () => m.platform_field_not_a_choice(),
  ),
  v.transform((text) => (/^[0-3]$/.test(text) ? (Number(text) as 0 | 1 | 2 | 3) : null)),
);

/** Name of the field of one area. */
export const levelField = (need: string): string => `nilai-${need}`;

export const diagnosisSchema = v.object({
  versi: version,
  ...Object.fromEntries(needs.map((need) => [levelField(need), levelAnswer])),
  catatan: paragraph({ max: 500 }),
});

/** What was chosen in each area; an area left alone is missing. */
export const scoresOf = (form: object): Scores =>
  Object.fromEntries(
    needs.map((need) => [need, (form as Record<string, Scores[typeof need]>)[levelField(need)] ?? null]),
  ) as Scores;

const maybeNeed = v.pipe(
  line({ max: 20 }),
  v.check(
    (text) => text === '' || (needs as readonly string[]).includes(text),
    () => m.platform_field_not_a_choice(),
  ),
);
const maybeDay = v.pipe(
  line({ max: 20 }),
  v.check(
    (text) => text === '' || isDay(text),
    () => m.platform_field_not_a_day(),
  ),
);

const planFields = v.object({
  versi: version,
  bidang1: choice(needs, () => m.mentoring_plan_area_empty()),
  hasil1: line({ max: 200, empty: () => m.mentoring_plan_outcome_empty() }),
  'hasil1-hari': day(() => m.mentoring_plan_day_empty()),
  bidang2: maybeNeed,
  hasil2: line({ max: 200 }),
  'hasil2-hari': maybeDay,
  bidang3: maybeNeed,
  hasil3: line({ max: 200 }),
  'hasil3-hari': maybeDay,
});
type PlanForm = v.InferOutput<typeof planFields>;

/** A second or third outcome is written whole or not at all. */
function isWhole(form: PlanForm, no: 2 | 3): boolean {
  const filled = [form[`bidang${no}`], form[`hasil${no}`], form[`hasil${no}-hari`]].filter(Boolean).length;
  return filled === 0 || filled === 3;
}

export const planOutcomesSchema = v.pipe(
  planFields,
  v.forward(
    v.check(
      (form) => isWhole(form, 2),
      () => m.mentoring_plan_outcome_half(),
    ),
    ['hasil2'],
  ),
  v.forward(
    v.check(
      (form) => isWhole(form, 3),
      () => m.mentoring_plan_outcome_half(),
    ),
    ['hasil3'],
  ),
);

/** The outcomes as written, those left empty left out. */
export const outcomesOf = (form: PlanForm): NewOutcome[] =>
  ([1, 2, 3] as const)
    .map((no) => ({ area: form[`bidang${no}`], text: form[`hasil${no}`], dueOn: form[`hasil${no}-hari`] }))
    .filter((one): one is NewOutcome => one.text !== '' && one.area !== '');

export const planAnswerSchema = v.object({
  versi: version,
  jawaban: choice(['approved', 'returned'], () => m.mentoring_plan_answer_empty()),
  alasan: paragraph({ max: 500 }),
});
export const reopenSchema = v.object({ versi: version, hari: day(() => m.mentoring_day_empty()), alasan: reason });
export const hoursSchema = v.object({
  hari: day(() => m.mentoring_day_empty()),
  jam: v.pipe(
    line({ max: 10, empty: () => m.mentoring_visit_hours_empty() }),
    v.transform((text) => Number(text.replace(',', '.'))),
    v.check(
      (n) => Number.isFinite(n) && n >= 0.5 && n <= 12,
      () => m.mentoring_visit_hours_wrong(),
    ),
    v.transform((n) => Math.round(n * 2) / 2),
  ),
  untuk: line({ max: 200, empty: () => m.mentoring_hours_what_empty() }),
});

/** Names of the fields that say what was reached of an outcome. */
export const reachedField = (outcomeId: string): string => `tercapai-${outcomeId}`;
export const reachedNote = (outcomeId: string): string => `catatan-${outcomeId}`;

/** How a track ends, with every outcome of its plan scored. */
export const closeSchema = (desired: readonly { id: string }[]) =>
  v.object({
    versi: version,
    hasil: choice(outcomes, () => m.mentoring_close_empty()),
    alasan: reason,
    ...Object.fromEntries(
      desired.map(({ id }) => [reachedField(id), choice(reachedAnswers, () => m.mentoring_close_score_empty())]),
    ),
    ...Object.fromEntries(desired.map(({ id }) => [reachedNote(id), line({ max: 300 })])),
  });

/** What the closing form says of each outcome. */
export const reachedOf = (form: object, desired: readonly { id: string }[]) =>
  desired.map(({ id }) => ({
    outcomeId: id,
    reached: (form as Record<string, Reached>)[reachedField(id)] ?? 'no',
    note: (form as Record<string, string>)[reachedNote(id)] ?? '',
  }));
