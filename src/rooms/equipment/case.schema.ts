import * as v from 'valibot';
import { choice, choices, day, line, paragraph, tick, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { checkOutcomes, signatures, tracks } from './case.rules.ts';
import { askedReasons } from './exclusion.rules.ts';

const version = wholeNumber({ min: 1, max: 1_000_000, empty: () => m.platform_refusal_form_key() });
const need = line({ max: 80, empty: () => m.equipment_need_empty() });
const specification = paragraph({ max: 500, empty: () => m.equipment_specification_empty() });
const number = line({ max: 80, empty: () => m.equipment_number_empty() });
const reason = paragraph({ max: 500, empty: () => m.equipment_reason_empty() });
const dayField = day(() => m.equipment_day_empty());
const track = choice(tracks, () => m.equipment_track_empty());

/** A business and what it needs. */
export const openSchema = v.object({ need, track, group: line({ max: 120 }) });

/** Ids of applications that were ticked: at least one. */
const people = v.pipe(
  v.optional(v.union([v.array(v.string()), v.string()]), []),
  v.transform((value) => [value].flat()),
  v.check(
    (ids) => ids.length > 0 && ids.every((id) => /^[0-9a-f-]{36}$/.test(id)),
    () => m.equipment_people_empty(),
  ),
);

/** A signed decree with what each person on it receives. */
export const decreeSchema = v.object({ number, day: dayField, need, specification, people });
export type DecreeInput = v.InferOutput<typeof decreeSchema>;

/** Each move with what it needs; hand-over and check have schemas of their own. */
export const moveSchema = v.variant('move', [
  v.object({ move: v.literal('specify'), version, specification }),
  v.object({ move: v.literal('decree'), version, number, day: dayField }),
  v.object({ move: v.literal('verify'), version, asked: choices(askedReasons), looked: looked() }),
  v.object({
    move: v.literal('order'),
    version,
    supplier: line({ max: 120, empty: () => m.equipment_supplier_empty() }),
    day: dayField,
  }),
  v.object({
    move: v.literal('reserve'),
    version,
    item: v.pipe(
      line({ max: 36, empty: () => m.equipment_item_empty() }),
      v.check(
        (id) => /^[0-9a-f-]{36}$/.test(id),
        () => m.platform_field_not_a_choice(),
      ),
    ),
  }),
  ...(['release', 'refuse', 'transfer', 'take-back', 'write-off', 'drop'] as const).map((move) =>
    v.object({ move: v.literal(move), version, reason }),
  ),
  v.object({
    move: v.literal('solve'),
    version,
    reason: paragraph({ max: 500, empty: () => m.equipment_solved_empty() }),
  }),
]);
export type CaseMove = v.InferOutput<typeof moveSchema>;

function looked() {
  return v.pipe(
    tick,
    v.check(
      (yes) => yes,
      () => m.equipment_looked_empty(),
    ),
  );
}

/** What stands on the paper beside what is known. */
export const handoverSchema = v.object({
  version,
  place: line({ max: 120, empty: () => m.equipment_place_empty() }),
  condition: choice(['new', 'good', 'fair'], () => m.equipment_condition_empty()),
  duties: v.pipe(
    tick,
    v.check(
      (yes) => yes,
      () => m.equipment_duties_empty(),
    ),
  ),
  signedBy: choice(signatures, () => m.equipment_signed_empty()),
  witness: line({ max: 80, empty: () => m.equipment_witness_empty() }),
  witnessPosition: line({ max: 80, empty: () => m.equipment_witness_position_empty() }),
  agreement: line({ max: 80 }),
});
export type HandoverInput = v.InferOutput<typeof handoverSchema>;

/** How it was found at a check, and what was made with it. */
export const checkSchema = v.object({
  version,
  outcome: choice(checkOutcomes, () => m.equipment_outcome_empty()),
  output: paragraph({ max: 300 }),
});
export type CheckInput = v.InferOutput<typeof checkSchema>;

export const photosSchema = v.object({});
