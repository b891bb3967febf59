import type { Ctx } from '#platform/ctx.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import type { Exhibitor } from './event/event.reads.ts';
import { type EventDay, eveningOf } from './event/event.rules.ts';

/**
 * Writes to the owner of an exhibitor, by the phone the registry has today; without one they are told at the stall. `text`
 * is given the owner's name and the address of the page where it goes on.
 */
export async function sayTo(
  tx: Ctx,
  one: Pick<Exhibitor, 'id' | 'businessId'>,
  template: string,
  text: (name: string, address: string) => string,
): Promise<void> {
  const { phone, ownerId, ownerName } = await getBusinessFacts(tx, one.businessId);
  if (!phone) return;
  await sendMessage(tx, {
    to: { phone, ownerId },
    template: `exhibitions.${template}`,
    purpose: 'utility',
    text: text(ownerName, `${tx.office.baseUrl}/saya/pameran/${one.id}`),
    about: { type: 'exhibitor', id: one.id },
  });
}

/** Puts the evening question of each day that is still to come into the queue. */
export async function planEvenings(tx: Ctx, callId: string, days: readonly EventDay[]): Promise<void> {
  for (const day of days) {
    const runAt = eveningOf(day);
    if (runAt <= tx.now) continue;
    await enqueue(
      tx,
      'exhibitions.ask-sales',
      { callId, day: day.day },
      { runAt, key: `exhibitions.ask-sales:${callId}:${day.day}` },
    );
  }
}
