import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { insertBreach, type NewBreach } from './breaches/breaches.store.ts';
import { record } from './registry.events.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

/**
 * Notes a failure to protect personal data and everybody whose data it touched; the clock of 3 x 24 hours runs from when the office came to know
 * (UU 27/2022 art. 46). Refuses (422) a time to come.
 */
export async function noteBreach(ctx: Ctx, input: NewBreach): Promise<string> {
  allow(ctx, 'registry.breach');
  if (input.knownAt > ctx.now) throw registryRefuse('breach-future');
  return inTransaction(ctx, async (tx) => {
    const id = await insertBreach(tx, input);
    await record(
      tx,
      'registry.breach-noted',
      { type: 'breach', id },
      { affects: input.affects, exposed: input.exposed },
    );
    return id;
  });
}
