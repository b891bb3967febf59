import * as v from 'valibot';
import { choice, line, paragraph } from '#platform/forms/fields.ts';
import { noticeChannels } from '#rooms/outreach/index.ts';
import { sectors } from '#rooms/registry/index.ts';
import { m } from '#words';

/** A choice that narrows, or nothing; nonsense in an address narrows nothing. */
const narrowed = <T extends string>(values: readonly T[]) =>
  v.fallback(v.optional(v.picklist(['', ...values] as const), ''), '');

/** Whom news is for, as it stands in the address and in the form. */
export const audienceSchema = v.object({
  kecamatan: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^(\d\d(\.\d\d){1,2})?$/)), ''), ''),
  jenis: narrowed(sectors),
  binaan: narrowed(['ya', 'tidak'] as const),
  nib: narrowed(['belum'] as const),
  belum: narrowed(['ya'] as const),
});
export type AudienceInput = v.InferOutput<typeof audienceSchema>;

/** Longest text of news: WhatsApp shows it without "read more" and kepling forward it whole. */
export const LONGEST_NEWS = 700;

export const newsSchema = v.object({
  ...audienceSchema.entries,
  teks: paragraph({ max: LONGEST_NEWS, empty: () => m.programmes_news_text_empty() }),
  'per-hari': v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{1,6}$/, () => m.programmes_news_pace_wrong()),
    v.transform(Number),
    v.check(
      (n) => n >= 1 && n <= 100_000,
      () => m.programmes_news_pace_wrong(),
    ),
  ),
});

/** Word put out by hand: which way, and the code of the city, a kecamatan or a kelurahan. */
export const noticeSchema = v.object({
  saluran: choice(noticeChannels, () => m.programmes_notice_channel_empty()),
  di: line({ max: 13, empty: () => m.programmes_notice_where_empty() }),
});
