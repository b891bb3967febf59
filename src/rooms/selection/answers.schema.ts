import * as v from 'valibot';
import { choice, line, paragraph } from '#platform/forms/fields.ts';
import { isAbsent, readNib, readPhone } from '#rooms/registry/index.ts';
import { m } from '#words';

/** The pictures of "what do you sell". */
export const goods = ['food', 'drink', 'craft', 'fashion', 'shop', 'services', 'other'] as const;
/** The answers below carry the codes that the criteria of a call give points for (programmes.criterion_kind). */
export const sinceBands = ['not-yet', 'newer', 'three-months'] as const;
export const nibAnswers = ['has', 'none', 'unknown'] as const;
export const helpedAnswers = ['never', 'over-two-years', 'last-year', 'this-year'] as const;
export const sexes = ['female', 'male', 'untold'] as const;
export const yesNo = ['yes', 'no', 'untold'] as const;
/** Licences a call for help with papers can be about; halal is one here, its way is found later. */
export const licenceAnswers = ['nib', 'halal', 'pirt', 'trademark', 'land', 'unknown'] as const;
export const stallZones = ['food', 'goods', 'any'] as const;
export const salesBands = ['under-5-million', '5-to-15-million', 'over-15-million', 'untold'] as const;

/** The answers of one application, as stored; the phone is kept apart, sealed. A missing key is a question not yet asked. */
export interface Answers {
  name?: string;
  /** Only at the counter: someone without a phone. */
  noPhone?: boolean;
  /** Null: it has no name yet. */
  businessName?: string | null;
  sells?: (typeof goods)[number];
  sellsOther?: string;
  /** Area code, or `unknown`. */
  area?: string;
  since?: (typeof sinceBands)[number];
  sinceYear?: number;
  nib?: (typeof nibAnswers)[number];
  nibNumber?: string;
  helped?: (typeof helpedAnswers)[number];
  helpedWhat?: string;
  sex?: (typeof sexes)[number];
  disability?: (typeof yesNo)[number];
  sales?: (typeof salesBands)[number];
  /** The tool someone needs, in own words; asked where a call gives tools. */
  tool?: string;
  licence?: (typeof licenceAnswers)[number];
  /** What a stall needs; asked for an exhibition. */
  stallPower?: 'yes' | 'no';
  stallZone?: (typeof stallZones)[number];
  hope?: string;
  documentsSeen?: boolean;
}

const text = v.optional(v.union([v.string(), v.array(v.string())]), '');
const firstOf = (value: string | string[]) => (Array.isArray(value) ? (value[0] ?? '') : value);

/** A mobile number however it is written; the result is E.164. */
export const phoneNumber = v.pipe(
  text,
  v.transform(firstOf),
  v.check(
    (raw) => raw.trim() !== '',
    () => m.selection_phone_empty(),
  ),
  v.maxLength(40, () => m.selection_phone_incomplete()),
  v.check(
    (raw) => {
      const read = readPhone(raw);
      return read.value?.kind === 'mobile' && read.value.others.length === 0;
    },
    () => m.selection_phone_incomplete(),
  ),
  v.transform((raw) => readPhone(raw).value?.e164 ?? ''),
);

const businessName = v.pipe(
  line({ max: 100, empty: () => m.selection_business_empty() }),
  v.transform((name) => (isAbsent(name) || /^belum (ada|punya)( nama)?$/i.test(name) ? null : name)),
);

const nibNumber = v.pipe(
  line({ max: 40 }),
  v.check(
    (raw) => raw === '' || readNib(raw).value !== null || readNib(raw).state === 'absent',
    () => m.selection_nib_length(),
  ),
  v.transform((raw) => readNib(raw).value ?? undefined),
);

/** The year a business began: four figures between 1900 and this year at the latest. The use case knows the year. */
const year = v.pipe(
  line({ max: 10 }),
  v.check(
    (raw) => raw === '' || /^(19|20)\d{2}$/.test(raw),
    () => m.selection_since_year_wrong(),
  ),
  v.transform((raw) => (raw === '' ? undefined : Number(raw))),
);

/** One schema for each question page; phone and documents are read by their own pages. */
export const answerSchemas = {
  name: v.object({ name: line({ max: 100, empty: () => m.selection_name_empty() }) }),
  business: v.object({ businessName }),
  sells: v.pipe(
    v.object({
      sells: choice(goods, () => m.selection_sells_empty()),
      sellsOther: line({ max: 100 }),
    }),
    v.forward(
      v.check(
        (input) => input.sells !== 'other' || input.sellsOther !== '',
        () => m.selection_sells_other_empty(),
      ),
      ['sellsOther'],
    ),
    v.transform((input) => (input.sells === 'other' ? input : { ...input, sellsOther: undefined })),
  ),
  area: v.object({
    area: v.pipe(
      line({ max: 40, empty: () => m.selection_area_empty() }),
      v.regex(/^(unknown|\d{2}(\.\d{2}){2}\.\d{4})$/, () => m.selection_area_empty()),
    ),
  }),
  since: v.pipe(
    v.object({ since: choice(sinceBands, () => m.selection_since_empty()), sinceYear: year }),
    v.transform((input) => (input.since === 'three-months' ? input : { ...input, sinceYear: undefined })),
  ),
  nib: v.pipe(
    v.object({ nib: choice(nibAnswers, () => m.selection_nib_empty()), nibNumber }),
    v.transform((input) => (input.nib === 'has' ? input : { ...input, nibNumber: undefined })),
  ),
  helped: v.pipe(
    v.object({ helped: choice(helpedAnswers, () => m.selection_helped_empty()), helpedWhat: line({ max: 200 }) }),
    v.transform((input) => (input.helped === 'never' ? { ...input, helpedWhat: undefined } : input)),
  ),
  sex: v.object({ sex: choice(sexes, () => m.selection_sex_empty()) }),
  disability: v.object({ disability: choice(yesNo, () => m.selection_disability_empty()) }),
  sales: v.object({ sales: choice(salesBands, () => m.selection_sales_empty()) }),
  tool: v.object({ tool: line({ max: 80, empty: () => m.selection_tool_empty() }) }),
  licence: v.object({ licence: choice(licenceAnswers, () => m.selection_licence_empty()) }),
  stall: v.object({
    stallPower: choice(['yes', 'no'], () => m.selection_stall_power_empty()),
    stallZone: choice(stallZones, () => m.selection_stall_zone_empty()),
  }),
  hope: v.object({ hope: paragraph({ max: 1000 }) }),
} as const;
