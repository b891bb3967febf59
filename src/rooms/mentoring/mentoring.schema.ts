import * as v from 'valibot';
import { choice, choices, day, isDay, line, paragraph, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { type Kept, keptAnswers, problems, salesBands, visitWays } from './mentoring.rules.ts';

const version = wholeNumber({ min: 1, max: 1_000_000, empty: () => m.mentoring_refusal_stale() });
const reason = paragraph({ max: 500, empty: () => m.mentoring_refusal_reason_missing() });

/** A day that may be left empty. */
const maybeDay = v.pipe(
  line({ max: 20 }),
  v.check(
    (text) => text === '' || isDay(text),
    () => m.platform_field_not_a_day(),
  ),
  v.transform((text) => text || null),
);

/** Hours in steps of half an hour, written with comma or dot. */
const hours = v.pipe(
  line({ max: 10, empty: () => m.mentoring_visit_hours_empty() }),
  v.transform((text) => Number(text.replace(',', '.').replace(/\s*jam$/i, ''))),
  v.check(
    (n) => Number.isFinite(n) && n >= 0.5 && n <= 12,
    () => m.mentoring_visit_hours_wrong(),
  ),
  v.transform((n) => Math.round(n * 2) / 2),
);

const findings = {
  'tanggal-kunjungan': day(() => m.mentoring_visit_day_empty()),
  cara: choice(visitWays, () => m.mentoring_visit_way_empty()),
  penjualan: choice(salesBands, () => m.mentoring_visit_sales_empty()),
  masalah: choices(problems),
  dilihat: paragraph({ max: 1000, empty: () => m.mentoring_visit_seen_empty() }),
  jam: hours,
};

/** Name of the field that asks what came of an open agreement. */
export const keptField = (agreementId: string): string => `hasil-${agreementId}`;

/** A visit as the form sends it; `open` are the agreements it must say something about. */
export const visitSchema = (open: readonly { id: string }[]) =>
  v.object({
    versi: version,
    ...Object.fromEntries(
      open.map(({ id }) => [keptField(id), choice(keptAnswers, () => m.mentoring_visit_kept_empty())]),
    ),
    sebab: paragraph({ max: 500 }),
    ...findings,
    janji1: line({ max: 200, empty: () => m.mentoring_visit_agreement_empty() }),
    'janji1-hari': day(() => m.mentoring_visit_agreement_day()),
    ...more(2),
    ...more(3),
    berikutnya: maybeDay,
  });

const more = <N extends 2 | 3>(no: N) =>
  ({ [`janji${no}`]: line({ max: 200 }), [`janji${no}-hari`]: maybeDay }) as Record<
    `janji${N}`,
    ReturnType<typeof line>
  > &
    Record<`janji${N}-hari`, typeof maybeDay>;

export type VisitForm = v.InferOutput<ReturnType<typeof visitSchema>>;

/** The answers about open agreements, by their id. */
export const keptOf = (form: object, open: readonly { id: string }[]): Record<string, Kept> =>
  Object.fromEntries(open.map(({ id }) => [id, (form as Record<string, Kept>)[keptField(id)] ?? 'no']));

/** Agreements written down; one without a day is due at the first one's. */
export function agreementsOf(form: VisitForm): { text: string; dueOn: string }[] {
  const first = form['janji1-hari'];
  return [
    { text: form.janji1, dueOn: first },
    { text: form.janji2, dueOn: form['janji2-hari'] ?? first },
    { text: form.janji3, dueOn: form['janji3-hari'] ?? first },
  ].filter(({ text }) => text !== '');
}

export const correctionSchema = v.object({
  versi: version,
  sebab: paragraph({ max: 500 }),
  ...findings,
  alasan: reason,
});
export const moveSchema = v.object({ versi: version, hari: day(() => m.mentoring_day_empty()), alasan: reason });
export const planSchema = v.object({ versi: version, hari: day(() => m.mentoring_day_empty()) });
export const cancelSchema = v.object({ versi: version, alasan: reason });
export const mentorSchema = v.object({
  versi: version,
  pendamping: line({ max: 40, empty: () => m.mentoring_refusal_not_a_mentor() }),
  alasan: paragraph({ max: 500 }),
});
export const otherDaySchema = v.object({ hari: day(() => m.mentoring_day_empty()), sebab: paragraph({ max: 300 }) });
export const doneSchema = v.object({ janji: line({ max: 40 }) });
export const openSchema = v.object({});
