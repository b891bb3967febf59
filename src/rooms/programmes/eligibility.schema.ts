import * as v from 'valibot';
import { choice, line } from '#platform/forms/fields.ts';
import { sectors } from '#rooms/registry/index.ts';
import { m } from '#words';
import { helpedBeforeAnswers } from './criteria.rules.ts';

export const sectorAnswers = [...sectors, 'unknown'] as const;
export const nibAnswers = ['has', 'none', 'unknown'] as const;
/** Bands of months sold; the number is the least of the band. */
export const soldAnswers = { 'not-yet': 0, newer: 1, 'three-months': 3, year: 12 } as const;

const sold = ['not-yet', 'newer', 'three-months', 'year', 'unknown'] as const;

/** The questions of the check as they stand in an address: `jual`, `tempat`, `nib`, `lama`, `bantu`, and `pasti` for a place made sure. */
export const checkSchema = v.object({
  jual: choice(sectorAnswers, () => m.programmes_check_sector_empty()),
  tempat: v.pipe(
    line({ max: 20, empty: () => m.programmes_check_area_empty() }),
    v.regex(/^(outside|unknown|\d{2}(\.\d{2}){1,2}(\.\d{4})?)$/, () => m.programmes_check_area_empty()),
  ),
  nib: choice(nibAnswers, () => m.programmes_check_nib_empty()),
  lama: v.optional(
    choice(sold, () => m.programmes_check_sold_empty()),
    'unknown',
  ),
  bantu: v.optional(
    choice([...helpedBeforeAnswers, 'unknown'], () => m.programmes_check_helped_empty()),
    'unknown',
  ),
  pasti: v.optional(line({ max: 2 }), ''),
});
export type CheckAnswers = v.InferOutput<typeof checkSchema>;
