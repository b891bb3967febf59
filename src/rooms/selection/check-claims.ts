import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { readChoice } from './choice.reads.ts';
import { claimKey, rareClaims } from './claim.rules.ts';
import { saveChecks } from './claim.store.ts';
import { record } from './decision.events.ts';
import type { ClaimResult } from './draw.tables.ts';
import { hasConflict } from './marks.reads.ts';
import { lockChoice } from './move.store.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

export interface ClaimsSeen {
  callId: string;
  /** As `claimKey` names them. */
  keys: readonly string[];
  result: ClaimResult;
  reason: string;
}

/**
 * Says for some participants in short groups that the evidence was seen, or why none is needed. Refuses 422 when nothing is
 * said instead of evidence, 409 when one of them no longer counts there, 403 for who is close to one of them.
 */
export async function checkClaims(ctx: Ctx, { callId, keys, result, reason }: ClaimsSeen): Promise<void> {
  allow(ctx, 'selection.check-claim');
  if (result === 'excused' && !reason) throw refuse('claim-reason');
  await inTransaction(ctx, async (tx) => {
    await lockChoice(tx, callId);
    const { choice } = await readChoice(tx, await getCall(tx, callId));
    const claims = rareClaims(choice).filter((claim) => keys.includes(claimKey(claim)));
    if (claims.length === 0 || claims.length < new Set(keys).size) throw refuse('claim-gone');
    for (const { candidate } of claims) {
      const parts = { applicationId: candidate.application.id, officerId: tx.actor.id };
      if (await hasConflict(tx, parts)) throw refuse('close-to-applicant');
    }
    await saveChecks(tx, claims, { result, reason: reason || null });
    await record(tx, 'selection.claims-checked', { type: 'call', id: callId }, { claims: claims.length, result });
  });
}
