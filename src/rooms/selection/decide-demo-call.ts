import { addDays, instantOf } from '#platform/clock.ts';
import { type Actor, type Ctx, systemActor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { addStep } from './application.store.ts';
import { computeRanking } from './compute-ranking.ts';
import { decideSelection } from './decide-selection.ts';
import { listParticipants } from './participants.reads.ts';
import { allow } from './selection.permissions.ts';
import { tellDecision } from './tell-decision.ts';

/**
 * Decides a call of the demo city through the same acts an office takes, as its head, on the given day, or the day before
 * everyone was to be told; then everyone chosen says that they take part. Its applications must be checked. Returns how many take part.
 */
export async function decideDemoCall(ctx: Ctx, callId: string, on?: string): Promise<number> {
  allow(ctx, 'selection.seed-demo');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    const [head] = await listPeople(tx, { role: 'head' });
    if (!head || !call.decideBy) throw new Error('The demo needs a head of office and a day to decide by.');
    const actor: Actor = { kind: 'staff', id: head.id, name: head.name, roles: ['head'], remit: [tx.city] };
    const day = on ?? addDays(call.decideBy, -1);
    const then: Ctx = { ...tx, actor, now: instantOf(day, '10:00') };
    const { choice } = await computeRanking(then, callId);
    await decideSelection(then, { callId, digest: choice.digest, order: [] });
    await tellDecision({ ...then, actor: systemActor }, callId);
    const participants = await listParticipants(tx, callId);
    for (const { applicationId, ownerId, ownerName } of participants) {
      const owner: Actor = { kind: 'owner', id: ownerId, name: ownerName, roles: ['owner'], remit: [] };
      const answered = { ...then, actor: owner, now: instantOf(addDays(day, 1), '08:00') };
      await addStep(answered, { applicationId, kind: 'confirm' });
    }
    return participants.length;
  });
}
