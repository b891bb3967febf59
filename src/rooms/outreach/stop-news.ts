import { type Ctx, systemActor } from '#platform/ctx.ts';
import { blindIndex } from '#platform/sealed.ts';
import { hasConsent, withdrawConsent } from '#rooms/identity/index.ts';
import type { Place } from './channels/in-use.ts';
import { endNews } from './subscription.store.ts';
import { insertStop } from './wave.store.ts';

/** From this moment an address gets no more news, and the yes of its owners is taken back. Doing it twice is the same. */
export async function stopNews(
  tx: Ctx,
  stop: Place & { ownerIds: readonly string[]; how: 'link' | 'keyword' },
): Promise<void> {
  const addressIndex = blindIndex(stop.address);
  await endNews(tx, { kind: stop.kind, addressIndex });
  if (stop.kind === 'phone') await insertStop(tx, addressIndex, stop.how);
  const system = { ...tx, actor: systemActor };
  for (const id of stop.ownerIds) {
    const subject = { type: 'owner', id } as const;
    if (!(await hasConsent(system, subject, 'contact-by-whatsapp'))) continue;
    await withdrawConsent(system, { subject, purpose: 'contact-by-whatsapp', channel: 'web' });
  }
}
