import * as v from 'valibot';
import { choice, choices, day, line, paragraph, tick, wholeNumber } from '#platform/forms/fields.ts';
import { purposes, requestKinds, requestOutcomes } from '#rooms/identity/index.ts';
import { m } from '#words';
import { exposedKinds } from './breaches/breach.rules.ts';
import { ownFields } from './corrections/own-fields.ts';
import { type MergeField, mergeFields } from './doubles/merge.rules.ts';
import { readMoney } from './normalise/money.ts';
import { readNib } from './normalise/nib.ts';
import { readPhone } from './normalise/phone.ts';
import { sectors } from './registry.rules.ts';
import { standings } from './standing/standing.rules.ts';

/** A number that may be left empty; `read` gives its normal form or nothing. */
const optionalNumber = (read: (text: string) => string | null, wrong: () => string) =>
  v.pipe(
    line({ max: 60 }),
    v.check((text) => text === '' || read(text) !== null, wrong),
    v.transform((text) => (text === '' ? null : read(text))),
  );

/** 16 digits however they were spaced; the birth date inside is judged at import, where a file's day is known. */
function nikDigits(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : null;
}

const whole = (text: string): number | null => (text === '' ? null : Number(text));

export const factSources = ['owner', 'document', 'visit', 'ward'] as const;

/** What staff note when a business ended, changed hands or runs again. */
export const standingSchema = v.object({
  kind: choice(standings, () => m.registry_empty_standing()),
  day: day(() => m.registry_empty_standing_day()),
  reason: paragraph({ max: 500, empty: () => m.registry_empty_standing_reason() }),
  ownerName: line({ max: 120 }),
  phone: optionalNumber(
    (text) => readPhone(text).value?.e164 ?? null,
    () => m.registry_wrong_phone(),
  ),
  source: choice(factSources, () => m.registry_empty_source()),
});

/** What staff may type about a business. Sealed facts left empty stay as they are. */
const facts = {
  name: line({ max: 120 }),
  ownerName: line({ max: 120, empty: () => m.registry_empty_owner() }),
  phone: optionalNumber(
    (text) => readPhone(text).value?.e164 ?? null,
    () => m.registry_wrong_phone(),
  ),
  nik: optionalNumber(nikDigits, () => m.registry_wrong_nik()),
  nib: optionalNumber(
    (text) => readNib(text).value,
    () => m.registry_wrong_nib(),
  ),
  product: line({ max: 200 }),
  sector: choice(sectors, () => m.registry_empty_sector()),
  area: line({ max: 20, empty: () => m.registry_refusal_area_unknown() }),
  address: line({ max: 200 }),
  sinceYear: v.pipe(
    line({ max: 4 }),
    v.regex(/^(|(19|20)\d{2})$/, () => m.registry_wrong_year()),
    v.transform(whole),
  ),
  workers: v.pipe(
    line({ max: 6 }),
    v.regex(/^\d{0,5}$/, () => m.platform_field_not_a_number()),
    v.transform(whole),
  ),
  annualSales: optionalNumber(
    (text) => readMoney(text).value?.toString() ?? null,
    () => m.registry_wrong_money(),
  ),
  sex: v.pipe(
    line({ max: 10 }),
    v.picklist(['', 'female', 'male'], () => m.platform_field_not_a_choice()),
  ),
  disability: tick,
};

export const newBusinessSchema = v.object({ ...facts, sure: tick });

export const editBusinessSchema = v.object({
  ...facts,
  version: wholeNumber({ min: 1, max: 1_000_000, empty: () => m.platform_refusal_form_key() }),
  source: choice(factSources, () => m.registry_empty_source()),
});

const { name, product, sector, area, address, sinceYear, workers, annualSales, nib } = facts;
/** What an owner may put right; NIK and phone are proved another way. */
export const correctionSchema = v.object({
  ...{ name, product, sector, area, address, sinceYear, workers, annualSales, nib },
  words: paragraph({ max: 500 }),
});

export const answerCorrectionSchema = v.object({
  ambil: choices(ownFields),
  jawaban: paragraph({ max: 500 }),
});

export const breachSchema = v.object({
  title: line({ max: 120, empty: () => m.registry_empty_breach_title() }),
  day: day(() => m.registry_empty_breach_day()),
  time: v.pipe(
    line({ max: 5, empty: () => m.registry_empty_breach_time() }),
    v.transform((text) => text.replace('.', ':').padStart(5, '0')),
    v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, () => m.registry_empty_breach_time()),
  ),
  exposed: v.pipe(
    choices(exposedKinds),
    v.minLength(1, () => m.registry_empty_breach_exposed()),
  ),
  affects: v.pipe(
    line({ max: 36, empty: () => m.registry_empty_breach_affects() }),
    v.regex(/^(all|\d{2}(\.\d{2}){1,2}(\.\d{4})?|[0-9a-f-]{36})$/, () => m.platform_field_not_a_choice()),
  ),
  happened: paragraph({ max: 2000, empty: () => m.registry_empty_breach_happened() }),
  handling: paragraph({ max: 2000, empty: () => m.registry_empty_breach_handling() }),
});

export const viewSchema = v.object({ nama: line({ max: 60, empty: () => m.registry_empty_view_name() }) });
export const forgetViewSchema = v.object({
  id: v.pipe(
    line({ max: 36 }),
    v.uuid(() => m.platform_field_not_a_choice()),
  ),
});

export const membersSchema = v.object({
  unit: line({ max: 80, empty: () => m.registry_empty_members_unit() }),
  reason: line({ max: 200, empty: () => m.registry_empty_members_reason() }),
  fromDay: day(() => m.registry_empty_members_from()),
  seen: wholeNumber({ min: 0, max: 10_000_000, empty: () => m.platform_refusal_form_key() }),
});

export const kbliSchema = v.object({
  edisi: choice(['2020', '2025'], () => m.platform_field_not_a_choice()),
  kode: line({ max: 5 }),
});

export type EditInput = v.InferOutput<typeof editBusinessSchema>;
export type NewBusinessInput = v.InferOutput<typeof newBusinessSchema>;

export const withdrawSchema = v.object({
  pemilik: line({ max: 36 }),
  izin: choice(purposes, () => m.platform_field_not_a_choice()),
});

export const askDataSchema = v.object({
  apa: choice(requestKinds, () => m.registry_own_ask_empty_kind()),
  isi: paragraph({ max: 1000, empty: () => m.registry_own_ask_empty_wish() }),
});

export const answerDataSchema = v.object({
  hasil: choice(requestOutcomes, () => m.registry_request_empty_outcome()),
  jawaban: paragraph({ max: 1000, empty: () => m.registry_request_empty_answer() }),
});

const side = v.optional(v.picklist(['left', 'right']));

export const decideDoubleSchema = v.object({
  putusan: choice(['gabung', 'beda'], () => m.platform_field_not_a_choice()),
  bertahan: line({ max: 36 }),
  alasan: line({ max: 300, empty: () => m.registry_double_empty_reason() }),
  ...(Object.fromEntries(mergeFields.map((field) => [field, side])) as Record<MergeField, typeof side>),
});

export const askMentorSchema = v.object({
  pendamping: line({ max: 36, empty: () => m.registry_double_refusal_mentor() }),
  pertanyaan: paragraph({ max: 500, empty: () => m.registry_double_empty_question() }),
});

export const opinionSchema = v.object({
  pendapat: choice(['same', 'different', 'unknown'], () => m.registry_double_empty_opinion()),
  keterangan: paragraph({ max: 500 }),
});

export const unsealSchema = v.object({
  fact: choice(['hp', 'nik'], () => m.platform_field_not_a_choice()),
  reason: line({ max: 200, empty: () => m.registry_empty_reason() }),
});
