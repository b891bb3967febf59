import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { builtInWords, stepHint, stepWord } from './case-words.ts';
import type { CaseKind } from './kinds.rules.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { refuse } from './legality.refusals.ts';
import { listTemplates } from './template.reads.ts';
import { type DraftStep, stepsFrom } from './template.rules.ts';
import { insertTemplate, keepBuiltIn } from './template.store.ts';

export interface Revision {
  kind: CaseKind;
  /** The newest version when the form was drawn. */
  version: number;
  /** First day new cases begin with it, 'YYYY-MM-DD'. */
  from: string;
  steps: readonly DraftStep[];
  documents: string;
  failures: string;
  duration: string;
  cost: string;
  source: string;
  /** Whether it was checked at the source today. */
  checked: boolean;
}

/**
 * Writes a new version of how a licence is got; cases already running keep the steps they have. Refuses a day that is past,
 * fewer than two steps (422), a form drawn before somebody else's version (409).
 */
export async function reviseTemplate(ctx: Ctx, input: Revision): Promise<number> {
  allow(ctx, 'legality.templates');
  return inTransaction(ctx, async (tx) => {
    const { kind } = input;
    await keepBuiltIn(tx, kind);
    const [newest] = await listTemplates(tx, kind);
    if (!newest || newest.version !== input.version) throw refuse('template-stale');
    if (input.from < dayOf(tx.now)) throw refuse('from-past');
    const own = (step: { code: string }) => ({ name: stepWord(step), about: stepHint(step) });
    const steps = stepsFrom(input.steps, newest.steps, own);
    if (steps.length < 2) throw refuse('template-steps');
    const version = newest.version + 1;
    const words = builtInWords(kind);
    const differs = (name: 'documents' | 'failures' | 'duration' | 'cost' | 'source') =>
      sameLines(input[name], words[name]) ? null : input[name];
    const made = await insertTemplate(tx, {
      ...{ kind, version, valid_from: input.from, steps: JSON.stringify(steps) },
      ...{ documents: differs('documents'), failures: differs('failures'), duration: differs('duration') },
      ...{ cost: differs('cost'), source: differs('source'), checked_on: input.checked ? dayOf(tx.now) : null },
    });
    if (!made) throw refuse('template-stale');
    await record(tx, 'legality.template-revised', { type: 'licence-template', id: kind }, { kind, version });
    return version;
  });
}

/** A text box sends its lines with carriage returns. */
const sameLines = (one: string, other: string): boolean => one.replaceAll('\r', '').trim() === other.trim();
