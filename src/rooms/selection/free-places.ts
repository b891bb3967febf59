import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { QuotaFeature } from '#rooms/programmes/index.ts';
import { readChoice } from './choice.reads.ts';
import { computeRanking } from './compute-ranking.ts';
import { record } from './decision.events.ts';
import { lockChoice, saveQuotaChange } from './move.store.ts';
import { guardUndecided } from './move-guard.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

export interface FreeAsk {
  callId: string;
  digest: string;
  reason: string;
  /** One of the changes alone, as `feature/value`; all of them without. */
  only?: string;
}

/**
 * Sets free the fewest kept places that make choosing possible, with a reason the public reads. The engine says which; the
 * digest is that of the page the head read. Refuses 409 when the list changed meanwhile or nothing needs to be set free.
 */
export async function freePlaces(ctx: Ctx, input: FreeAsk): Promise<void> {
  allow(ctx, 'selection.decide');
  const { choice, ranking } = await computeRanking(ctx, input.callId);
  if (ranking.kind !== 'impossible') throw refuse('nothing-to-free');
  const changes = ranking.changes.flatMap((change) =>
    change.kind === 'quota' && (!input.only || input.only === `${change.feature}/${change.value}`) ? [change] : [],
  );
  if (changes.length === 0) throw refuse('nothing-to-free');
  await inTransaction(ctx, async (tx) => {
    await lockChoice(tx, input.callId);
    await guardUndecided(tx, input.callId);
    const now = await readChoice(tx, choice.call);
    if (now.choice.digest !== input.digest) throw refuse('list-changed');
    for (const { feature, value, to } of changes) {
      const published = choice.call.quotas.find((quota) => quota.feature === feature && quota.value === value);
      if (!published) throw refuse('nothing-to-free');
      const change = { feature: feature as QuotaFeature, value, from: published.min, to, reason: input.reason };
      await saveQuotaChange(tx, input.callId, change);
      await record(tx, 'selection.places-freed', { type: 'call', id: input.callId }, change);
    }
  });
}
