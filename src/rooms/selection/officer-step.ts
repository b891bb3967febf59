import type { Ctx } from '#platform/ctx.ts';
import { addStep } from './application.store.ts';
import { hasConflict } from './marks.reads.ts';
import { allow } from './selection.permissions.ts';
import { type Application, getApplication, listSteps } from './selection.reads.ts';
import { refuse } from './selection.refusals.ts';
import { availableSteps, type StepDetail, type StepKind } from './selection.rules.ts';
import { stepWord } from './step-words.ts';

/** An officer's act on an application as its page was shown: of two at once the second is told what the first did. */
export interface Seen {
  applicationId: string;
  /** Version of the application the officer read. */
  version: number;
}

/**
 * Takes an officer's step in the caller's transaction. Refuses: close to the applicant (403), outside the remit (403),
 * changed since it was read (409), a step that does not exist in its state or is not theirs (409).
 */
export async function takeStep(
  tx: Ctx,
  seen: Seen,
  step: { kind: StepKind; detail: StepDetail; permission: 'selection.verify' | 'selection.cancel' },
): Promise<Application> {
  const { applicationId } = seen;
  const application = await getApplication(tx, applicationId, { lock: true });
  allow(tx, step.permission, { area: application.area });
  if (await hasConflict(tx, { applicationId, officerId: tx.actor.id })) throw refuse('close-to-applicant');
  if (application.version !== seen.version) throw await changed(tx, applicationId);
  if (!availableSteps(application.state, tx.actor).includes(step.kind)) throw await changed(tx, applicationId);
  await addStep(tx, { applicationId, kind: step.kind, detail: step.detail });
  return application;
}

/** Who was first, and with what. */
async function changed(tx: Ctx, applicationId: string) {
  const last = (await listSteps(tx, applicationId)).at(-1);
  return refuse('changed-meanwhile', { who: last?.actorName || '–', what: last ? stepWord(last.kind) : '–' });
}
