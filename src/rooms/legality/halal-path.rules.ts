/**
 * Which halal way a business can take, by the criteria of the self-declaration (Kepkaban BPJPH 146/2025, facts §3b): NIB of
 * a micro or small business, sales to Rp15 billion a year, at most one place of making and one outlet, every ingredient
 * certainly halal, nothing from slaughter without a certified source, simple making with tools of its own.
 */
export const halalQuestions = ['nib', 'sales', 'places', 'ingredients', 'slaughter', 'simple', 'tools'] as const;
export type HalalQuestion = (typeof halalQuestions)[number];

export const halalAnswers = ['ya', 'tidak', 'tidak-tahu'] as const;
export type HalalAnswer = (typeof halalAnswers)[number];

export interface HalalPath {
  /** By oneself, by the regular way, or to be made sure first. */
  path: 'halal-self' | 'halal-regular' | 'unsure';
  /** Each condition of the self-declaration and how it stands. */
  verdicts: { question: HalalQuestion; state: 'yes' | 'maybe' | 'no' }[];
}

/**
 * Every question is asked so that "ya" meets the condition. One that is not met leads to the regular way, except the NIB:
 * both ways need it, so it decides nothing. One nobody knows has to be made sure first.
 */
export function halalPath(answers: Record<HalalQuestion, HalalAnswer>): HalalPath {
  const states = { ya: 'yes', tidak: 'no', 'tidak-tahu': 'maybe' } as const;
  const verdicts = halalQuestions.map((question) => ({ question, state: states[answers[question]] }));
  const deciding = verdicts.filter(({ question }) => question !== 'nib');
  if (deciding.some(({ state }) => state === 'no')) return { path: 'halal-regular', verdicts };
  if (deciding.some(({ state }) => state === 'maybe')) return { path: 'unsure', verdicts };
  return { path: 'halal-self', verdicts };
}
