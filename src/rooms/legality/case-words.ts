import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import type { Party, StepCode } from './kinds.rules.ts';

const keyOf = <S extends string>(code: S) => code.replaceAll('-', '_') as Underscored<S>;
type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** A step's name: "KTP siap". */
export const stepWord = (code: StepCode): string => m[`legality_step_${keyOf(code)}`]();

/** What a step is and why, for the owner. */
export const stepHint = (code: StepCode): string => m[`legality_about_${keyOf(code)}`]();

/** Who must act: pemilik, dinas, instansi lain. */
export const partyWord = (party: Party): string => m[`legality_party_${party}`]();

/** The honest line: for whom it waits, by name where it is another body, and since when. Nothing once it is over. */
export function sinceLine(
  case_: { waitsFor: Party | null; waitsSince: Date },
  agency?: string | null,
): string | undefined {
  if (!case_.waitsFor) return undefined;
  const day = formatDate(case_.waitsSince);
  if (case_.waitsFor === 'other' && agency) return m.legality_since_agency({ who: agency, day });
  const words = { owner: m.legality_since_owner, office: m.legality_since_office, other: m.legality_since_other };
  return words[case_.waitsFor]({ day });
}
