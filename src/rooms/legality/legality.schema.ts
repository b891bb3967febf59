import * as v from 'valibot';
import { choice, day, isDay, line, paragraph, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { parties, stepCodes } from './kinds.rules.ts';

/** What the page was drawn from, so that the second of two officers is told. */
const version = wholeNumber({ min: 1, max: 1_000_000, empty: () => m.platform_refusal_form_key() });
const words = paragraph({ max: 500 });

/** A day that may be left out. */
const optionalDay = v.pipe(
  line({ max: 20 }),
  v.check(
    (text) => text === '' || isDay(text),
    () => m.platform_field_not_a_day(),
  ),
);

export const versionSchema = v.object({ version });

/** The owner's part of a step: done, or help is needed. */
export const ownerStepSchema = v.object({
  pilih: choice(['selesai', 'bantuan'], () => m.platform_field_not_a_choice()),
  answer: line({ max: 200 }),
  text: words,
});

/** The officer's part of a step: done, or someone else must act. */
export const officerStepSchema = v.object({
  version,
  pilih: choice(['selesai', 'oper'], () => m.platform_field_not_a_choice()),
  answer: line({ max: 200 }),
  edition: v.optional(v.picklist(['2020', '2025'], () => m.legality_kbli_wrong())),
  to: v.optional(
    v.picklist(parties, () => m.platform_field_not_a_choice()),
    'owner',
  ),
  agency: line({ max: 100 }),
  text: words,
});

export const noteSchema = v.object({
  version,
  kind: choice(['note', 'call', 'plan', 'file'], () => m.legality_note_kind_empty()),
  text: paragraph({ max: 1000 }),
  reached: v.optional(v.picklist(['ya', 'tidak']), 'tidak'),
  day: optionalDay,
});

export const issueSchema = v.object({
  version,
  number: line({ max: 40, empty: () => m.legality_number_wrong() }),
  day: day(() => m.legality_day_empty()),
});

export const rejectionSchema = v.object({
  version,
  reason: paragraph({ max: 1000, empty: () => m.legality_reason_empty() }),
  code: choice(stepCodes, () => m.legality_reject_step_empty()),
  to: choice(['owner', 'office'], () => m.platform_field_not_a_choice()),
  text: paragraph({ max: 500, empty: () => m.legality_text_empty() }),
});

export const ownerStopSchema = v.object({
  alasan: paragraph({ max: 500, empty: () => m.legality_stop_reason_empty() }),
});

export const officerStopSchema = v.object({ ...ownerStopSchema.entries, version });

export const askSchema = v.object({ usaha: line({ max: 36 }) });
