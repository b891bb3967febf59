import { addDays } from '#platform/clock.ts';

export const leadStates = ['open', 'talking', 'sold', 'none'] as const;
export type LeadState = (typeof leadStates)[number];

/** What a seller may say of a buyer who asked. */
export const leadAnswers = ['talking', 'sold', 'none'] as const;
export type LeadAnswer = (typeof leadAnswers)[number];

/** Days a seller has for a first answer. */
export const firstAnswerDays = 3;

/** Days after the question at which the office asks what came of it. */
const askedAgainAfter = [30, 90];

/** Day on which an answer is awaited next; nothing once it is over. Still talking after 90 days: in another 30. */
export function dueAfter(answer: LeadAnswer, { askedOn, today }: { askedOn: string; today: string }): string | null {
  if (answer !== 'talking') return null;
  const next = askedAgainAfter.map((days) => addDays(askedOn, days)).find((day) => day > today);
  return next ?? addDays(today, 30);
}

/** Whether a seller may still say how it stands. */
export const isOpen = (state: LeadState): boolean => state === 'open' || state === 'talking';
