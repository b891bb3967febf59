import type { Ctx } from '#platform/ctx.ts';
import { type Call, listFinished } from '#rooms/programmes/index.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';

/** Who a decree of this call may name: everyone with a place; in a mixed call those who finished the training. */
export async function listReceivers(ctx: Ctx, call: Pick<Call, 'id' | 'kind'>): Promise<Participant[]> {
  const participants = await listParticipants(ctx, call.id);
  if (call.kind !== 'mixed') return participants;
  const finished = await listFinished(ctx, call.id);
  return participants.filter(({ applicationId }) => finished.has(applicationId));
}
