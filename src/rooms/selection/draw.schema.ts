import * as v from 'valibot';
import { choice, line, paragraph } from '#platform/forms/fields.ts';
import { m } from '#words';

/** Sealing: the participants that were read, where the outside value comes from, and why again. */
export const sealSchema = v.object({
  sidik: line({ max: 64 }),
  asal: choice(['dice', 'beacon'], () => m.selection_draw_kind_empty()),
  rencana: paragraph({ max: 300, empty: () => m.selection_draw_plan_empty() }),
  alasan: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), ''),
});

/** Drawing: the outside value and who saw it. */
export const holdSchema = v.object({
  nilai: line({ max: 300, empty: () => m.selection_draw_value_empty() }),
  saksi: paragraph({ max: 300, empty: () => m.selection_draw_witnesses_empty() }),
});
