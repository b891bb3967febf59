import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { type BusinessFacts, findAreaName } from '#rooms/registry/index.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import type { Case } from './case.reads.ts';
import { findLetter } from './letter.reads.ts';

/** The letter of recommendation of a trademark case; refuses 404 while there is none. Paper speaks Indonesian. */
export async function letterPaper(ctx: Ctx, of: { case_: Case; facts: BusinessFacts }): Promise<PaperKinds['letter']> {
  const { case_, facts } = of;
  const letter = await findLetter(ctx, case_.id);
  if (!letter) throw notFound();
  const place = facts.area ? await findAreaName(ctx, facts.area) : null;
  const { office } = ctx;
  const { year, mark, signer } = letter;
  return inLocale('id', () => ({
    office,
    day: letter.day,
    printedAt: ctx.now,
    number: letter.number,
    heading: m.legality_letter_heading(),
    about: m.legality_letter_about({ mark }),
    parts: [
      { kind: 'text', text: m.legality_letter_opening({ position: signer.position }) },
      {
        kind: 'facts',
        rows: [
          [m.legality_fact_business(), facts.displayName],
          [m.legality_fact_owner(), facts.ownerName],
          ['NIB', facts.nib ?? ''],
          [m.legality_letter_product(), facts.product ?? '-'],
          [m.legality_filter_ward(), [place, office.cityName].filter(Boolean).join(', ')],
        ],
      },
      { kind: 'text', text: m.legality_letter_states({ city: office.cityName }) },
      {
        kind: 'facts',
        rows: [
          [m.legality_letter_mark(), mark],
          [m.legality_letter_class(), String(letter.class)],
        ],
      },
      { kind: 'heading', text: m.legality_letter_terms() },
      {
        kind: 'clauses',
        items: [
          m.legality_letter_term_one({ mark }),
          m.legality_letter_term_year({ year, day: formatDate(`${year}-12-31`) }),
          m.legality_letter_term_reuse(),
          m.legality_letter_term_owner(),
        ],
      },
      { kind: 'text', text: m.legality_letter_closing() },
    ],
    signers: [signer],
  }));
}
