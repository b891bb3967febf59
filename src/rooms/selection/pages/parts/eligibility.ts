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
import { helpedOf } from '../../quota-features.rules.ts';

/** Whether an applicant can take part, with every condition in words: what was found and what would change it. */
export interface Judged {
  verdict: Verdict;
  conditions: ConditionVerdict[];
  /** The conditions that are not met or not sure, in one line; empty where all are met. */
  open: string;
}

/** What an applicant said, and the day of the last help anyone knows of, where that was read. */
interface Applied {
  answers: Answers;
  helpedOn?: string | null;
}

/** Judges the answers of an application by the conditions of its call, as they are published. */
export function judge(ctx: Ctx, around: { call: Call; areas: readonly Area[] }, applied: Applied): Judged {
  const { call, areas } = around;
  const { answers, helpedOn = null } = applied;
  const today = dayOf(ctx.now);
  const helped = helpedOf(answers, { helpedOn }, call.closesAt ? dayOf(call.closesAt) : today);
  const given = eligibilityAnswers(call, answers, Number(today.slice(0, 4)), helped);
  const { verdict, reasons } = judgeEligibility(call, given);
  const words = { call, answers: given, areas, city: ctx.office.cityName, locale: ctx.locale };
  const conditions = reasons.map((reason: EligibilityReason) => ({
    state: reason.verdict,
    ...reasonWords(reason, words),
  }));
  const open = conditions
    .filter(({ state }) => state !== 'yes')
    .map(({ title, text }) => [title, text].filter(Boolean).join('. '))
    .join(' ');
  return { verdict, conditions, open };
}

const verdicts: Record<Verdict, () => string> = {
  yes: m.selection_fits_yes,
  maybe: m.selection_fits_maybe,
  no: m.selection_fits_no,
};

/** Ya, mungkin or belum. */
export const verdictWord = (verdict: Verdict): string => verdicts[verdict]();
