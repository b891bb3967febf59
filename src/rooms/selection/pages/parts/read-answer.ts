import * as v from 'valibot';
import type { FormValues } from '#platform/forms/read-form.ts';
import { formatPhone } from '#ui/index.ts';
import { type Answers, answerSchemas, phoneNumber } from '../../answers.schema.ts';
import type { Draft } from '../../draft.reads.ts';
import type { Question } from '../../questions.rules.ts';

/** What a question page sends, read: answers to keep, and the phone where that is the question. */
export interface ReadAnswer {
  answers: Answers;
  phone?: string | null;
}

const filed = v.pipe(
  v.object({}),
  v.transform((): ReadAnswer => ({ answers: { documentsSeen: true } })),
);
const phone = v.pipe(
  v.object({ phone: phoneNumber }),
  v.transform((input): ReadAnswer => ({ answers: { noPhone: undefined }, phone: input.phone })),
);
const phoneOrNone = v.union([
  v.pipe(
    v.object({ noPhone: v.literal('ya') }),
    v.transform((): ReadAnswer => ({ answers: { noPhone: true }, phone: null })),
  ),
  phone,
]);

/** The schema of a question page. Only at the counter may someone say they have no phone. */
export function readAnswer(question: Question, forOther: boolean): v.GenericSchema<unknown, ReadAnswer> {
  if (question === 'documents') return filed;
  if (question === 'phone') return forOther ? phoneOrNone : phone;
  const schema: v.GenericSchema<unknown, Answers> = answerSchemas[question];
  return v.pipe(
    schema,
    v.transform((answers): ReadAnswer => ({ answers })),
  );
}

/** What a draft holds for a question, as it would be typed: the page shows it again when one comes back. */
export function typedAnswer(question: Question, draft: Draft): FormValues {
  const { answers } = draft;
  if (question === 'phone') {
    return { phone: draft.phone ? formatPhone(draft.phone) : '', noPhone: answers.noPhone ? 'ya' : '' };
  }
  const texts = Object.entries(answers).map(([name, value]) => [name, value === null ? 'belum ada' : String(value)]);
  return Object.fromEntries(texts.filter(([name]) => name !== 'noPhone' && name !== 'documentsSeen')) as FormValues;
}
