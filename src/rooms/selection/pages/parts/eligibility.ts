import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import {
  type Call,
  type EligibilityReason,
  judgeEligibility,
  reasonWords,
  type Verdict,
} from '#rooms/programmes/index.ts';
import type { Area } from '#rooms/registry/index.ts';
import type { ConditionVerdict } from '#ui/index.ts';
import { m } from '#words';
import type { Answers } from '../../answers.schema.ts';
import { eligibilityAnswers } from '../../eligibility.rules.ts';

/** Whether an applicant can take part, with every condition in words: what was found and what would change it. */
export interface Judged {
  verdict: Verdict;
  conditions: ConditionVerdict[];
  /** The conditions that are not met or not sure, in one line; empty where all are met. */
  open: string;
}

/** Judges the answers of an application by the conditions of its call, as they are published. */
export function judge(ctx: Ctx, call: Call, areas: readonly Area[], answers: Answers): Judged {
  const given = eligibilityAnswers(call, answers, Number(dayOf(ctx.now).slice(0, 4)));
  const { verdict, reasons } = judgeEligibility(call, given);
  const around = { call, answers: given, areas, city: ctx.office.cityName, locale: ctx.locale };
  const conditions = reasons.map((reason: EligibilityReason) => ({
    state: reason.verdict,
    ...reasonWords(reason, around),
  }));
  const open = conditions
    .filter(({ state }) => state !== 'yes')
    .map(({ title, text }) => [title, text].filter(Boolean).join('. '))
    .join(' ');
  return { verdict, conditions, open };
}

const words: Record<Verdict, () => string> = {
  yes: m.selection_fits_yes,
  maybe: m.selection_fits_maybe,
  no: m.selection_fits_no,
};

/** Ya, mungkin or belum. */
export const verdictWord = (verdict: Verdict): string => words[verdict]();
