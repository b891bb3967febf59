import * as v from 'valibot';
import { choice, line, paragraph } from '#platform/forms/fields.ts';
import { m } from '#words';
import type { TestItem } from './test.rules.ts';

/** Fields of the answers a question may have: two are needed, five are possible. */
export const choiceFields = ['a', 'b', 'c', 'd', 'e'] as const;

const text = line({ max: 160 });

/** One question as typed: its answers may leave boxes empty, the right one must be among those filled. */
export const itemSchema = v.pipe(
  v.object({
    soal: paragraph({ max: 300, empty: () => m.training_item_empty() }),
    a: text,
    b: text,
    c: text,
    d: text,
    e: text,
    benar: choice(choiceFields, () => m.training_item_right_empty()),
  }),
  v.forward(
    v.check(
      (item) => choicesOf(item).length >= 2,
      () => m.training_item_two_choices(),
    ),
    ['b'],
  ),
  v.forward(
    v.check(
      (item) => new Set(choicesOf(item)).size === choicesOf(item).length,
      () => m.training_item_same_choice(),
    ),
    ['b'],
  ),
  v.forward(
    v.check(
      (item) => item[item.benar] !== '',
      () => m.training_item_right_not_there(),
    ),
    ['benar'],
  ),
  v.transform(
    (item): Omit<TestItem, 'id'> => ({
      question: item.soal,
      choices: choicesOf(item),
      answer: choicesOf(item).indexOf(item[item.benar]),
    }),
  ),
);

const choicesOf = (item: Record<(typeof choiceFields)[number], string>): string[] =>
  choiceFields.map((field) => item[field]).filter((answer) => answer !== '');

/** "Tidak tahu" on a participant's page. */
export const unknownAnswer = 'x';

/** A participant's answers: one of each question's own, or "Tidak tahu". */
export const answersSchema = (items: readonly TestItem[]) =>
  v.object(
    Object.fromEntries(
      items.map(({ id, choices }) => [
        `soal-${id}`,
        v.pipe(
          choice([unknownAnswer, ...choices.map((_, at) => String(at))], () => m.training_answer_empty()),
          v.transform((value) => (value === unknownAnswer ? -1 : Number(value))),
        ),
      ]),
    ),
  );

/** Right answers keyed in from paper; an empty box says that there is no paper. */
export const scoresSchema = (applicationIds: readonly string[], max: number) =>
  v.object(
    Object.fromEntries(
      applicationIds.map((id) => [
        `nilai-${id}`,
        v.pipe(
          line({ max: 4 }),
          v.check(
            (typed) => typed === '' || (/^\d{1,2}$/.test(typed) && Number(typed) <= max),
            () => m.training_refusal_score_outside({ max }),
          ),
          v.transform((typed) => (typed === '' ? null : Number(typed))),
        ),
      ]),
    ),
  );
