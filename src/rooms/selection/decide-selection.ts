import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { readChoice } from './choice.reads.ts';
import { type ComputedRanking, computeRanking } from './compute-ranking.ts';
import { record } from './decision.events.ts';
import { type Decision, findDecision } from './decision.reads.ts';
import { insertDecision, writeOutcomes } from './decision.store.ts';
import { lockChoice } from './move.store.ts';
import { guardUndecided } from './move-guard.ts';
import { decisionOf, outcomesOf } from './outcome.rules.ts';
import { planLooking } from './places.store.ts';
import { countMoved } from './ranking.rules.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

export interface ReadList {
  callId: string;
  /** Fingerprint of the list on the page that was read. */
  digest: string;
  /** Codes in the order of that page. */
  order: readonly string[];
}

/**
 * Decides a call: every application gets its outcome with the reason, facts are frozen, points and decision are kept, everyone
 * is told by a job. All of it at once or nothing. The engine runs before the transaction; inside it the fingerprint is checked
 * again. Refuses 403 for anyone but the head, 409 when the list is not complete, changed since it was read, or is decided.
 */
export async function decideSelection(ctx: Ctx, read: ReadList): Promise<Decision> {
  allow(ctx, 'selection.decide');
  const { callId } = read;
  await guardUndecided(ctx, callId);
  const computed = await computeRanking(ctx, callId);
  // Whoever decided meanwhile changed the list too; that it is decided is what the second one must hear.
  await guardUndecided(ctx, callId);
  guardSame(computed, read);
  return inTransaction(ctx, async (tx) => {
    await lockChoice(tx, callId);
    await guardUndecided(tx, callId);
    const { choice, facts } = await readChoice(tx, computed.choice.call);
    if (choice.digest !== computed.choice.digest) throw refuse('list-changed');
    const { ranking } = computed;
    if (ranking.kind !== 'ranked' || choice.pending.length > 0) throw refuse('not-ready');
    const outcomes = outcomesOf(choice, ranking, facts);
    await insertDecision(tx, decisionOf(choice, ranking, outcomes));
    await writeOutcomes(tx, callId, outcomes);
    const decision = (await findDecision(tx, callId)) as Decision;
    await enqueue(tx, 'selection.tell-decision', { callId });
    await planLooking(tx, callId);
    const { applicants, chosen, reserves, cutOff, digest, moves } = decision;
    const entry = { applicants, chosen, reserves, cutOff, digest, moves: moves.length };
    await record(tx, 'selection.decided', { type: 'call', id: callId }, entry);
    return decision;
  });
}

/** The list must be the one that was read; else the refusal says how many stand elsewhere now. */
function guardSame({ choice, ranking }: ComputedRanking, read: ReadList): void {
  if (ranking.kind !== 'ranked' || choice.pending.length > 0) throw refuse('not-ready');
  if (choice.digest === read.digest) return;
  const n = countMoved(read.order, ranking.rows);
  throw n > 0 ? refuse('ranking-changed', { n }) : refuse('list-changed');
}
