import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { doublesRefuse } from './doubles/doubles.refusals.ts';
import { lockDouble, saveOpinion } from './doubles/doubles.store.ts';
import type { Opinion } from './doubles/doubles.tables.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';

/** A mentor says whether two records are one business; the decision stays with the officer. Refuses whoever was not asked (409). */
export async function giveOpinion(ctx: Ctx, id: string, input: { opinion: Opinion; text: string }): Promise<void> {
  allow(ctx, 'registry.give-opinion');
  await inTransaction(ctx, async (tx) => {
    const pair = await lockDouble(tx, id);
    if (!pair) throw doublesRefuse('double-not-found');
    if (pair.state !== 'asked' || pair.asked_of !== tx.actor.id) throw doublesRefuse('double-not-asked');
    await saveOpinion(tx, id, input.opinion, input.text);
    await record(tx, 'registry.opinion-given', { type: 'double', id }, { opinion: input.opinion });
  });
}
