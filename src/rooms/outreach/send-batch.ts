import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { unseal } from '#platform/sealed.ts';
import { listConsentingOwners } from '#rooms/identity/index.ts';
import { m } from '#words';
import { enqueueDelivery } from './delivery.ts';
import { allow } from './outreach.permissions.ts';
import { insertMessage } from './outreach.store.ts';
import { paceOf } from './pace.reads.ts';
import { listWanting } from './subscription.reads.ts';
import { listLeft } from './wave.reads.ts';
import { nextWriting } from './wave.rules.ts';
import { insertContacts, lockWave, nextRecipients, settleRecipients, setWaveState } from './wave.store.ts';

/**
 * Writes the next batch of a wave: the job `outreach.wave`. Messages, their delivery jobs, the recipients' state and the
 * next batch are one transaction, so a server that dies in between has written all of a batch or nothing of it. Who left
 * or took consent back since the planning is passed over. Outside writing hours, when the day's pace or the month's money
 * is used up, or while the channel rests, it comes back later.
 */
export async function sendBatch(ctx: Ctx, waveId: string): Promise<void> {
  allow(ctx, 'outreach.deliver');
  await inTransaction(ctx, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (wave?.state !== 'running') return;
    const again = (runAt: Date) => enqueue(tx, 'outreach.wave', { waveId }, { runAt });
    const morning = nextWriting(tx.now);
    if (morning > tx.now) return again(morning);
    const pace = await paceOf(tx, wave);
    if (pace.goesOn) return again(pace.goesOn);
    const next = await nextRecipients(tx, waveId, pace.room);
    if (next.length === 0) return setWaveState(tx, waveId, 'done');
    const [consenting, left] = await Promise.all([
      listConsentingOwners(tx, 'contact-by-whatsapp'),
      listLeft(
        tx,
        next.map(({ address_index }) => address_index),
      ),
    ]);
    const asked = await listWanting(
      tx,
      next.flatMap(({ subscription_id, address_index }) => (subscription_id ? [address_index] : [])),
    );
    const may = next.filter(
      ({ owner_id, address_index }) =>
        !left.has(address_index) && ((owner_id && consenting.has(owner_id)) || asked.has(address_index)),
    );
    for (const one of may) await write(tx, wave, one);
    const addressesOf = (some: typeof next) => some.map(({ address_index }) => address_index);
    await settleRecipients(tx, waveId, addressesOf(may), 'written');
    await settleRecipients(tx, waveId, addressesOf(next.filter((one) => !may.includes(one))), 'skipped');
    return again(tx.now);
  });
}

type Turn = Awaited<ReturnType<typeof nextRecipients>>[number];
type Standing = NonNullable<Awaited<ReturnType<typeof lockWave>>>;

async function write(tx: Ctx, wave: Standing, { kind, address_sealed, owner_id, business_ids }: Turn): Promise<void> {
  const id = newId();
  await insertMessage(tx, {
    id,
    kind,
    address: unseal(address_sealed),
    ownerId: owner_id ?? undefined,
    template: 'outreach.news',
    text: `${wave.text}\n\n${m.outreach_news_leave({ address: `${tx.office.baseUrl}/berhenti/${id}` })}`,
    purpose: 'marketing',
    about: { type: 'call', id: wave.aboutId },
  });
  await insertContacts(tx, { aboutId: wave.aboutId, businessIds: business_ids, channel: wave.channel, messageId: id });
  await enqueueDelivery(tx, id, 'marketing');
}
