import { finishedByIssue, isKnownStep, type Party, type StepTemplate } from './kinds.rules.ts';

/** A step as the office writes it in the form. */
export interface DraftStep {
  /** Code of the step it was; nothing for a new one. */
  code: string;
  name: string;
  about: string;
  who: Party;
  agency: string;
  /** Usual days; nothing where nobody knows. */
  days?: number;
  /** Place in the order; equal places keep the order of the form. */
  order: number;
}

/** The product's own words of a step, to tell what the office changed. */
export type OwnWords = (step: StepTemplate) => { name: string; about: string };

/**
 * The steps of a new version, in order: a step left without a name is taken out, the licence itself stays and stays last,
 * and what must come first is kept as far as those steps are still there. A new step gets the next free code ('langkah-3');
 * the licence waits for the new steps too. Words equal to the product's are not kept, so that they follow its language.
 */
export function stepsFrom(
  drafts: readonly DraftStep[],
  before: readonly StepTemplate[],
  own: OwnWords,
): StepTemplate[] {
  const known = new Map(before.map((step) => [step.code, step]));
  const named = drafts.filter(({ name, code }) => name !== '' || finishedByIssue.includes(code));
  const ordered = named.toSorted((one, other) => place(one) - place(other));
  let next = Math.max(0, ...before.map(({ code }) => Number(/^langkah-(\d+)$/.exec(code)?.[1] ?? 0)));
  const steps = ordered.map((draft): StepTemplate => {
    const was = known.get(draft.code);
    const step: StepTemplate = { code: was?.code ?? `langkah-${++next}`, who: draft.who };
    if (draft.who === 'other' && draft.agency) step.agency = draft.agency;
    if (draft.days) step.days = draft.days;
    if (was?.whenUnknown) step.whenUnknown = true;
    if (was?.after) step.after = was.after;
    const words = isKnownStep(step.code) ? own({ code: step.code, who: step.who }) : undefined;
    if (draft.name && draft.name !== words?.name) step.name = draft.name;
    if (draft.about && draft.about !== words?.about) step.about = draft.about;
    return step;
  });
  const codes = steps.map(({ code }) => code);
  const fresh = codes.filter((code) => !known.has(code));
  return steps.map((step) => {
    const wanted = finishedByIssue.includes(step.code) ? [...(step.after ?? []), ...fresh] : (step.after ?? []);
    const after = wanted.filter((code) => codes.includes(code));
    const { after: _, ...rest } = step;
    return after.length > 0 ? { ...rest, after } : rest;
  });
}

const place = ({ code, order }: DraftStep): number =>
  finishedByIssue.includes(code) ? Number.MAX_SAFE_INTEGER : order;
