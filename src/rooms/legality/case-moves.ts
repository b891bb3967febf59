import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { type BusinessFacts, getBusinessFacts } from '#rooms/registry/index.ts';
import { type Case, type CaseStep, getCase } from './case.reads.ts';
import { type CaseActor, type CaseMove, mayMove, standingAfter } from './case.rules.ts';
import { addEvent, type CaseChange, lockCase, saveStanding } from './case.store.ts';
import { meetBusiness } from './case-access.ts';
import { stepWord } from './case-words.ts';
import { blockedBy, type StepCode } from './kinds.rules.ts';
import { record } from './legality.events.ts';
import { refuse } from './legality.refusals.ts';
import type { EventDetail, EventKind } from './legality.tables.ts';
import { planNudge } from './nudge-stuck.ts';

/** A case held by this transaction, with whose hands are on it. */
export interface Held {
  case_: Case;
  facts: BusinessFacts;
  as: CaseActor;
}

/**
 * As whom this person meets a case. An owner is known by the phone they proved: another owner's case does not exist for
 * them (404). An officer needs the case's area in the remit (403).
 */
export const meetCase = (ctx: Ctx, case_: Pick<Case, 'area'>, facts: Pick<BusinessFacts, 'phone'>): CaseActor =>
  meetBusiness(ctx, { area: case_.area, phone: facts.phone });

/**
 * Locks a case for one move. Of two officers who act at once the second is told who was first: `version` is what the
 * page was drawn from. Refuses what the state does not allow (409).
 */
export async function holdCase(tx: Ctx, caseId: string, move: CaseMove, version?: number): Promise<Held> {
  if (!(await lockCase(tx, caseId))) throw notFound();
  const case_ = await getCase(tx, caseId);
  const facts = await getBusinessFacts(tx, case_.businessId);
  const as = meetCase(tx, case_, facts);
  if (move === 'take' && case_.takenBy) throw refuse('taken', { who: case_.takenByName ?? '' });
  if (version !== undefined && version !== case_.version) throw refuse('stale', { who: case_.changedBy });
  if (!mayMove(case_.state, as, move)) throw refuse('not-possible');
  return { case_, facts, as };
}

/** The step of a held case that can be worked on now; refuses one that is done, unknown, or waits for another. */
export function holdStep({ case_ }: Held, code: StepCode): CaseStep {
  const step = case_.steps.find((each) => each.code === code);
  if (!step) throw notFound();
  if (step.state === 'done') throw refuse('step-done');
  const [first] = blockedBy(step, case_.steps);
  if (first) throw refuse('step-blocked', { first: stepWord(first) });
  return step;
}

interface Settling {
  move: CaseMove;
  event: { kind: EventKind; step?: StepCode; detail?: EventDetail };
  change?: CaseChange;
}

/** Ends a move: computes where the case stands now, stores it with its history and audit, and plans the next look. */
export async function settleCase(tx: Ctx, { case_ }: Held, { move, event, change = {} }: Settling): Promise<Case> {
  const { id } = case_;
  const { steps } = await getCase(tx, id);
  const taken = change.takenBy === undefined ? case_.takenBy !== null : change.takenBy !== null;
  const standing = standingAfter(move, { taken, steps });
  const anew = standing.waitsFor !== case_.waitsFor || move === 'reject';
  await saveStanding(tx, id, standing, { ...change, anew });
  await addEvent(tx, { caseId: id, ...event });
  if (anew && standing.waitsFor) await planNudge(tx);
  const { step } = event;
  const entry = { move, from: case_.state, to: standing.state, ...(step && { step }) };
  await record(tx, 'legality.case-moved', { type: 'licence-case', id }, entry);
  return getCase(tx, id);
}
