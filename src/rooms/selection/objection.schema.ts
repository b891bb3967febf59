import * as v from 'valibot';
import { choice, line, paragraph } from '#platform/forms/fields.ts';
import { m } from '#words';
import { objectionAbouts, remedies } from './objection.rules.ts';

/** The applicant's objection. */
export const objectionSchema = v.object({
  tentang: choice(objectionAbouts, () => m.selection_objection_about_empty()),
  uraian: paragraph({ max: 1000, empty: () => m.selection_objection_words_empty() }),
});

/** The office's answer. What an accepted one leads to is chosen with it. */
export const objectionAnswerSchema = v.pipe(
  v.object({
    hasil: choice(['accepted', 'rejected'], () => m.selection_answer_outcome_empty()),
    jalan: v.pipe(
      v.optional(v.string(), ''),
      v.transform((text) => text || 'none'),
      v.picklist(remedies, () => m.platform_field_not_a_choice()),
    ),
    alasan: paragraph({ max: 1000, empty: () => m.selection_answer_reason_empty() }),
  }),
);

/** What someone said on the phone. */
export const spokenAnswerSchema = v.object({
  jawaban: choice(['joins', 'declines'], () => m.selection_spoken_empty()),
  oleh: line({ max: 120, empty: () => m.selection_spoken_by_empty() }),
});
