import type { Ctx } from '#platform/ctx.ts';
import type { Call, CallStep } from '#rooms/programmes/index.ts';
import { findDecision } from './decision.reads.ts';
import { listParticipants } from './participants.reads.ts';
import { countApplications } from './seats.reads.ts';
import { refuse } from './selection.refusals.ts';

/** This room's part of moving a call: one that people applied to begins only once somebody among them has a place. */
export async function guardDecided(tx: Ctx, { call, step }: { call: Call; step: CallStep }): Promise<void> {
  if (step !== 'start' || (await findDecision(tx, call.id))) return;
  if ((await listParticipants(tx, call.id)).length > 0) return;
  const seats = (await countApplications(tx, [call])).get(call.id);
  const n = (seats?.taken ?? 0) + (seats?.waiting ?? 0);
  if (n > 0) throw refuse('not-decided', { n });
}
