import * as v from 'valibot';
import { choice, line, paragraph, tick, wholeNumber, withoutMarks } from '#platform/forms/fields.ts';
import { readMobile } from '#platform/phone.ts';
import { sectors } from '#rooms/registry/index.ts';
import { m } from '#words';
import { leadAnswers } from './lead.rules.ts';

/** A mobile number written any way people write it; the result is E.164. */
const mobile = (empty: () => string) =>
  v.pipe(
    line({ max: 40, empty }),
    v.check(
      (text) => readMobile(text) !== undefined,
      () => m.exhibitions_phone_wrong(),
    ),
    v.transform((text) => readMobile(text) ?? ''),
  );

const version = wholeNumber({ min: 1, max: 1_000_000, empty: () => m.exhibitions_version_empty() });

const product = {
  name: line({ max: 80, empty: () => m.exhibitions_name_empty() }),
  kind: choice(sectors, () => m.exhibitions_kind_empty()),
  about: paragraph({ max: 1000, empty: () => m.exhibitions_about_empty() }),
  price: wholeNumber({ min: 100, max: 1_000_000_000, empty: () => m.exhibitions_price_empty() }),
  unit: line({ max: 40, empty: () => m.exhibitions_unit_empty() }),
  whatsapp: mobile(() => m.exhibitions_whatsapp_empty()),
  halal: tick,
};

/** A new product of one business. */
export const newProductSchema = v.object({
  usaha: line({ max: 36, empty: () => m.exhibitions_business_empty() }),
  ...product,
});

/** A product changed on a page that showed `version`. */
export const editProductSchema = v.object({ version, ...product });

/** The words of an owner's product as they come from either form. */
export type ProductInput = Omit<v.InferOutput<typeof newProductSchema>, 'usaha'>;

/** A photo's words; the file travels beside them. */
export const photoSchema = v.object({ alt: line({ max: 120, empty: () => m.exhibitions_alt_empty() }) });

export const removePhotoSchema = v.object({ hapus: line({ max: 36, empty: () => m.exhibitions_version_empty() }) });

/** A step of the owner: send (with consent), hide, show. */
export const ownerMoveSchema = v.object({
  move: choice(['send', 'hide', 'show'], () => m.exhibitions_move_empty()),
  version,
  consent: tick,
});

/** The office's answer: publish, or give back with a note. */
export const curateSchema = v.object({
  move: choice(['publish', 'return'], () => m.exhibitions_answer_empty()),
  version,
  note: paragraph({ max: 600 }),
  mentor: tick,
});

/** A buyer's question; `_situs` is the field no person sees. */
export const leadSchema = v.object({
  nama: line({ max: 80, empty: () => m.exhibitions_buyer_empty() }),
  hp: mobile(() => m.exhibitions_buyer_phone_empty()),
  pesan: paragraph({ max: 600, empty: () => m.exhibitions_wish_empty() }),
  setuju: v.pipe(
    tick,
    v.check(
      (given) => given,
      () => m.exhibitions_lead_consent_empty(),
    ),
  ),
  _situs: line({ max: 200 }),
});

/** What came of a question; an amount only when something was sold, and it may be left out. */
export const leadAnswerSchema = v.object({
  answer: choice(leadAnswers, () => m.exhibitions_lead_answer_empty()),
  version,
  amount: v.pipe(
    line({ max: 30 }),
    v.transform(withoutMarks),
    v.check(
      (text) => text === '' || /^\d{1,12}$/.test(text),
      () => m.platform_field_not_a_number(),
    ),
    v.transform((text) => (text === '' || Number(text) === 0 ? null : Number(text))),
  ),
});
