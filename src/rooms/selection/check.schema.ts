import * as v from 'valibot';
import { choice, choices, day, line, paragraph, wholeNumber } from '#platform/forms/fields.ts';
import { documentKinds } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { conflictKinds } from './marks.rules.ts';

/** What officers ask for most, by name. Every one is a photo or PDF the applicant can send from the status page. */
export const askTemplates = [...documentKinds, 'workplace-photo', 'price-list'] as const;
export type AskTemplate = (typeof askTemplates)[number];

/** Version of the application the officer read; a hidden field of each form. */
const versi = v.pipe(line({ max: 9 }), v.regex(/^\d{1,9}$/), v.transform(Number));

const reason = (empty: () => string) => paragraph({ max: 500, empty });

export const verifySchema = v.object({ versi, terlambat: paragraph({ max: 500 }) });

export const askSchema = v.object({
  versi,
  minta: choices(askTemplates),
  lain: line({ max: 100 }),
  sebab: paragraph({ max: 500 }),
  batas: day(() => m.selection_ask_due_empty()),
});

export const reopenSchema = v.object({ versi, kembali: reason(() => m.selection_reopen_reason_empty()) });

export const cancelSchema = v.object({ versi, alasan: reason(() => m.selection_cancel_reason_empty()) });

export const conflictSchema = v.object({ hubungan: choice(conflictKinds, () => m.selection_conflict_empty()) });

/** A mark of 0 to 100 and one sentence why. */
export const markSchema = v.object({
  nilai: wholeNumber({ min: 0, max: 100, empty: () => m.selection_mark_empty() }),
  sebab: paragraph({ max: 300, empty: () => m.selection_mark_reason_empty() }),
});
