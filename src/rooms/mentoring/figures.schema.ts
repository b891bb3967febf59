import * as v from 'valibot';
import { choice, line, withoutMarks } from '#platform/forms/fields.ts';
import { m } from '#words';
import { bases, figureBands } from './figures.rules.ts';

/** An amount of rupiah as people write it ('Rp1.250.000', '1250000'); empty when it was left out. */
const maybeAmount = v.pipe(
  line({ max: 20 }),
  v.transform(withoutMarks),
  v.check(
    (text) => /^\d{0,12}$/.test(text),
    () => m.platform_field_not_a_number(),
  ),
  v.transform((text) => (text === '' ? null : Number(text))),
);

const fields = v.object({
  usaha: line({ max: 40 }),
  bulan: line({ max: 10 }),
  omzet: v.optional(
    v.picklist(['', ...figureBands], () => m.platform_field_not_a_choice()),
    '',
  ),
  jumlah: maybeAmount,
  dasar: choice(bases, () => m.mentoring_figures_basis_empty()),
});

/** Sales of a month: one band, or the exact amount, which then decides. */
export const figureSchema = v.pipe(
  fields,
  v.forward(
    v.check(
      ({ omzet, jumlah }) => omzet !== '' || jumlah !== null,
      () => m.mentoring_figures_empty(),
    ),
    ['omzet'],
  ),
);
export const reminderSchema = v.object({ usaha: line({ max: 40 }), ingatkan: line({ max: 5 }) });
