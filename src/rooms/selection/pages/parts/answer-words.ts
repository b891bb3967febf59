import { formatPhone } from '#ui/index.ts';
import { m } from '#words';
import type { Answers } from '../../answers.schema.ts';
import type { Question } from '../../questions.rules.ts';

/** Words for answers, for choosing and for reading back. */

export const goodsWord = (sells: NonNullable<Answers['sells']>): string => m[`selection_sells_${sells}`]();
export const sinceWord = (since: NonNullable<Answers['since']>): string =>
  ({
    'not-yet': m.selection_since_not_yet,
    newer: m.selection_since_newer,
    'three-months': m.selection_since_three_months,
  })[since]();
export const nibWord = (nib: NonNullable<Answers['nib']>): string => m[`selection_nib_${nib}`]();
export const helpedWord = (helped: NonNullable<Answers['helped']>): string =>
  ({
    never: m.selection_helped_never,
    'over-two-years': m.selection_helped_over_two_years,
    'last-year': m.selection_helped_last_year,
    'this-year': m.selection_helped_this_year,
  })[helped]();
export const sexWord = (sex: NonNullable<Answers['sex']>): string => m[`selection_sex_${sex}`]();
export const yesNoWord = (answer: NonNullable<Answers['disability']>): string => m[`selection_disability_${answer}`]();
export const salesWord = (sales: NonNullable<Answers['sales']>): string =>
  ({
    'under-5-million': m.selection_sales_under_5,
    '5-to-15-million': m.selection_sales_5_to_15,
    'over-15-million': m.selection_sales_over_15,
    untold: m.selection_sales_untold,
  })[sales]();

export const licenceName = (licence: NonNullable<Answers['licence']>): string => m[`selection_licence_${licence}`]();
export const zoneWord = (zone: NonNullable<Answers['stallZone']>): string => m[`selection_stall_zone_${zone}`]();

/** What a question is called on the page where all answers are checked. */
export const questionLabel = (question: Question): string => m[`selection_label_${question}`]();

const stallWord = ({ stallPower }: Answers): string | undefined =>
  stallPower && (stallPower === 'yes' ? m.selection_stall_power_yes() : m.selection_stall_power_no());

interface Given {
  answers: Answers;
  phone: string | null;
  /** Name of the area chosen. */
  areaName: string | null;
  documents: readonly { fileName: string }[];
}

const withMore = (word: string | undefined, more: string | number | undefined) =>
  word && more !== undefined && more !== '' ? `${word}, ${more}` : word;

/** An answer in words as it will be sent; nothing where it was left empty. */
export function answerText(question: Question, { answers, phone, areaName, documents }: Given): string | undefined {
  switch (question) {
    case 'name':
      return answers.name;
    case 'phone':
      return phone ? formatPhone(phone) : answers.noPhone ? m.selection_phone_none() : undefined;
    case 'business':
      return answers.businessName === null ? m.selection_business_none() : answers.businessName;
    case 'sells':
      return answers.sells && (answers.sells === 'other' ? answers.sellsOther : goodsWord(answers.sells));
    case 'area':
      return answers.area === 'unknown' ? m.selection_area_unknown() : (areaName ?? undefined);
    case 'since':
      return withMore(answers.since && sinceWord(answers.since), answers.sinceYear);
    case 'nib':
      return withMore(answers.nib && nibWord(answers.nib), answers.nibNumber);
    case 'helped':
      return withMore(answers.helped && helpedWord(answers.helped), answers.helpedWhat);
    case 'sex':
      return answers.sex && sexWord(answers.sex);
    case 'disability':
      return answers.disability && yesNoWord(answers.disability);
    case 'sales':
      return answers.sales && salesWord(answers.sales);
    case 'tool':
      return answers.tool;
    case 'licence':
      return answers.licence && licenceName(answers.licence);
    case 'stall':
      return withMore(stallWord(answers), answers.stallZone && zoneWord(answers.stallZone));
    case 'hope':
      return answers.hope || undefined;
    case 'documents':
      return documents.map((document) => document.fileName).join(', ') || undefined;
  }
}
