import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { type AddressKind, addressKinds } from './channels/channel.ts';
import { newsChannel } from './channels/in-use.ts';
import { allow } from './outreach.permissions.ts';
import { channelOf, type SentChannel } from './reach.rules.ts';
import { listNewsWishes } from './subscription.reads.ts';
import { type Told, wants } from './subscription.rules.ts';
import { nextWriting, type Recipient } from './wave.rules.ts';
import { insertRecipients, insertWave } from './wave.store.ts';

/** What a channel without a tier of its own may begin in 24 hours: phones carefully, the others as many as there are. */
const paceOf = (kind: AddressKind): number => newsChannel(kind).perDay ?? (kind === 'phone' ? 250 : 100_000);

/**
 * Tells everyone who asked for news of this kind, here and for this trade: one wave for each way, each address once for one
 * thing whatever wave it came in. `textFor` gives the words with the short address of that way. Returns how many addresses.
 */
export async function tellSubscribers(
  ctx: Ctx,
  input: { aboutId: string; told: Told; textFor: (channel: SentChannel) => Promise<string> },
): Promise<number> {
  allow(ctx, 'outreach.wave-plan');
  const { aboutId, told, textFor } = input;
  return inTransaction(ctx, async (tx) => {
    const wishes = (await listNewsWishes(tx)).filter((wish) => wants(wish, told));
    let planned = 0;
    for (const kind of addressKinds) {
      const recipients = wishes.filter((wish) => wish.kind === kind).map(recipientOf);
      if (recipients.length === 0) continue;
      const channel = channelOf(kind);
      const wave = { aboutId, channel, text: await textFor(channel), audience: told, perDay: paceOf(kind) };
      const id = await insertWave(tx, wave);
      planned += await insertRecipients(tx, { id, aboutId }, recipients);
      await enqueue(tx, 'outreach.wave', { waveId: id }, { runAt: nextWriting(tx.now) });
    }
    return planned;
  });
}

type NewsWish = Awaited<ReturnType<typeof listNewsWishes>>[number];

const recipientOf = ({ id, kind, addressIndex, addressSealed }: NewsWish): Recipient => ({
  kind,
  addressIndex,
  addressSealed,
  ownerId: null,
  subscriptionId: id,
  businessIds: [],
});
