import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import { type CaseKind, isKnownStep, type KnownStep, type Party } from './kinds.rules.ts';
import type { PaperKind } from './papers.rules.ts';

const keyOf = <S extends string>(code: S) => code.replaceAll('-', '_') as Underscored<S>;
type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** The licence's name: "NIB", "Sertifikat halal (pernyataan sendiri)". */
export const kindWord = (kind: CaseKind): string => m[`legality_kind_${keyOf(kind)}`]();

/** The licence's short name as it stands before a number: "NIB", "Sertifikat halal". */
export const licenceWord = (kind: CaseKind): string => m[`legality_licence_${keyOf(kind)}`]();

/** "NIB Keripik Marni". */
export const caseTitle = (case_: { kind: CaseKind; businessName: string }): string =>
  m.legality_case_title({ kind: kindWord(case_.kind), business: case_.businessName });

type Named = { code: string; name?: string | null; about?: string | null };

/** A step's name: the office's own, else "KTP siap". */
export const stepWord = (step: Named): string =>
  step.name ?? (isKnownStep(step.code) ? knownWord(step.code) : step.code);

const knownWord = (code: KnownStep): string => m[`legality_step_${keyOf(code)}`]();

/** What a step is and why, for the owner. */
export const stepHint = (step: Named): string =>
  step.about ?? (isKnownStep(step.code) && !step.name ? m[`legality_about_${keyOf(step.code)}`]() : '');

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

/** The product's own words of a kind: what a template says where the office wrote nothing of its own. */
export const builtInWords = (kind: CaseKind) => ({
  about: m[`legality_kind_${keyOf(kind)}_about`](),
  documents: m[`legality_kind_${keyOf(kind)}_documents`](),
  failures: m[`legality_kind_${keyOf(kind)}_failures`](),
  duration: m[`legality_kind_${keyOf(kind)}_duration`](),
  cost: m[`legality_kind_${keyOf(kind)}_cost`](),
  source: m[`legality_kind_${keyOf(kind)}_source`](),
});

/** What kind of paper it is. */
export const paperWord = (kind: PaperKind): string => m[`legality_paper_${keyOf(kind)}`]();

/** A paper by its own title, else by its kind. */
export const paperTitle = (paper: { kind: PaperKind; title: string }): string => paper.title || paperWord(paper.kind);

/** The body that issues a licence, as the last step of its case names it. */
export const issuerOf = (steps: readonly { code: string; agency?: string | null }[]): string =>
  steps.find(({ code }) => code === 'issue')?.agency ?? partyWord('other');
