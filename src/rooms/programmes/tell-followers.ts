import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { makeLinks, tellSubscribers } from '#rooms/outreach/index.ts';
import { takesApplications } from './call-states.rules.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { shareText } from './share-text.ts';

const ADDRESS_LENGTH = 60;

/**
 * Tells whoever asked for news of this kind of programme, here and for this trade, that a call takes applications, each
 * with the short address of their way. Nobody is told of one call twice; a call closed meanwhile tells nobody. Returns how
 * many addresses.
 */
export async function tellFollowers(ctx: Ctx, callId: string): Promise<number> {
  allow(ctx, 'programmes.step');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    if (!takesApplications(call, tx.now)) return 0;
    const { id: aboutId, kind: topic, areas, sectors } = call;
    return tellSubscribers(tx, {
      aboutId,
      told: { topic, areas, sectors },
      textFor: async (channel) => {
        const links = await makeLinks(tx, { aboutId, path: `/program/${call.slug}`, channel, areas: [tx.city] });
        return `${shareText(call, ADDRESS_LENGTH)}\n${links.get(tx.city)}`;
      },
    });
  });
}
