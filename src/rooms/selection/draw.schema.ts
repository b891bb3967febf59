import * as v from 'valibot';
import { choice, day, line, paragraph } from '#platform/forms/fields.ts';
import { m } from '#words';

/** Sealing: the participants that were read, where the outside value comes from, and why again. */
export const sealSchema = v.object({
  sidik: line({ max: 64 }),
  asal: choice(['dice', 'beacon'], () => m.selection_draw_kind_empty()),
  rencana: paragraph({ max: 300, empty: () => m.selection_draw_plan_empty() }),
  hari: day(() => m.selection_draw_day_empty()),
  alasan: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), ''),
});

/** Drawing: the outside value and who saw it. */
export const holdSchema = v.object({
  nilai: line({ max: 300, empty: () => m.selection_draw_value_empty() }),
  saksi: paragraph({ max: 300, empty: () => m.selection_draw_witnesses_empty() }),
});

/** Looking at evidence: which claims, what was found, and why none is needed. */
export const claimSchema = v.object({
  klaim: v.pipe(
    v.optional(v.union([v.array(v.string()), v.string()]), []),
    v.transform((value) => (Array.isArray(value) ? value : [value])),
    v.array(v.pipe(v.string(), v.maxLength(120))),
    v.minLength(1, () => m.selection_claim_none_ticked()),
  ),
  hasil: choice(['seen', 'excused'], () => m.selection_claim_result_empty()),
  alasan: paragraph({ max: 300 }),
});
