import * as v from 'valibot';
import { choice, choices, day, isDay, line, paragraph, wholeNumber } from '#platform/forms/fields.ts';
import { m } from '#words';
import { halalAnswers, halalQuestions } from './halal-path.rules.ts';
import { caseKinds, parties } from './kinds.rules.ts';
import { paperKinds } from './papers.rules.ts';
import { askedPoints } from './precheck.rules.ts';

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
  answer: paragraph({ max: 1500 }),
  paper: line({ max: 36 }),
  text: words,
});

/** The officer's part of a step: done, or someone else must act. */
export const officerStepSchema = v.object({
  version,
  pilih: choice(['selesai', 'oper'], () => m.platform_field_not_a_choice()),
  answer: paragraph({ max: 1500 }),
  paper: line({ max: 36 }),
  cek: choices(askedPoints),
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
  number: line({ max: 60, empty: () => m.legality_number_empty() }),
  day: day(() => m.legality_day_empty()),
  ends: optionalDay,
  link: v.pipe(
    line({ max: 300 }),
    v.check(
      (text) => text === '' || (/^https:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text)),
      () => m.legality_link_wrong(),
    ),
  ),
  halal: v.optional(v.picklist(['ya', 'tidak'])),
});

export const rejectionSchema = v.object({
  version,
  reason: paragraph({ max: 1000, empty: () => m.legality_reason_empty() }),
  code: line({ max: 40, empty: () => m.legality_reject_step_empty() }),
  to: choice(['owner', 'office'], () => m.platform_field_not_a_choice()),
  text: paragraph({ max: 500, empty: () => m.legality_text_empty() }),
});

export const ownerStopSchema = v.object({
  alasan: paragraph({ max: 500, empty: () => m.legality_stop_reason_empty() }),
});

export const officerStopSchema = v.object({ ...ownerStopSchema.entries, version });

const kind = choice(caseKinds, () => m.platform_field_not_a_choice());

export const askSchema = v.object({
  usaha: line({ max: 36 }),
  jenis: v.optional(kind, 'nib'),
  temuan: line({ max: 500 }),
});

/** What the issuing body's system says, and when somebody saw it. */
export const externalSchema = v.object({
  version,
  number: line({ max: 60 }),
  status: line({ max: 200, empty: () => m.legality_external_status_empty() }),
  day: day(() => m.legality_external_day_empty()),
});

export const letterSchema = v.object({
  version,
  mark: line({ max: 100, empty: () => m.legality_letter_mark_empty() }),
  class: wholeNumber({ min: 1, max: 45, empty: () => m.legality_letter_class_empty() }),
  name: line({ max: 80, empty: () => m.legality_letter_name_empty() }),
  position: line({ max: 120, empty: () => m.legality_letter_position_empty() }),
  nip: line({ max: 30 }),
});

export const paperSchema = v.object({
  usaha: line({ max: 36 }),
  kind: choice(paperKinds, () => m.legality_paper_kind_empty()),
  title: line({ max: 100 }),
  ends: optionalDay,
  ganti: line({ max: 36 }),
});

const halalAnswer = choice(halalAnswers, () => m.legality_halal_answer_empty());

/** The questions that decide the halal way, each with its answer. */
export const halalSchema = v.object(
  Object.fromEntries(halalQuestions.map((question) => [question, halalAnswer])) as Record<
    (typeof halalQuestions)[number],
    typeof halalAnswer
  >,
);
