import * as v from 'valibot';
import { paragraph } from '#platform/forms/fields.ts';
import { m } from '#words';

const MOST_LINES = 20;

/** Several things, one a line; empty lines fall away. */
const points = v.pipe(
  paragraph({ max: 4000 }),
  v.transform((text) =>
    text
      .split(/\r?\n/)
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter((one) => one !== ''),
  ),
  v.maxLength(MOST_LINES, () => m.programmes_report_note_too_many({ max: MOST_LINES })),
);

/** The written parts of an activity report, and the version of the page they were typed on. */
export const reportNoteSchema = v.object({
  basis: points,
  process: points,
  obstacles: points,
  followUp: points,
  version: v.pipe(v.optional(v.string(), '0'), v.regex(/^\d{1,9}$/), v.transform(Number)),
});
