import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { RequestKind } from './data-request.rules.ts';
import { insertRequest } from './data-request.store.ts';
import { record } from './identity.events.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';

/**
 * Asks the office to correct, delete or limit what it holds on the person signed in. The phone proved with a code is the
 * check of identity; the office must answer within 3 x 24 hours. Refuses a second one of the same kind while the first
 * waits (409), and whoever has no proved phone (403).
 */
export async function askAboutData(ctx: Ctx, input: { kind: RequestKind; wish: string }): Promise<string> {
  allow(ctx, 'identity.data-ask');
  const { phone, name } = ctx.actor;
  if (!phone) throw refuse('phone-not-proved');
  return inTransaction(ctx, async (tx) => {
    const id = await insertRequest(tx, { ...input, phone, name });
    if (!id) throw refuse('data-request-waits');
    await record(tx, 'identity.data-asked', { type: 'data-request', id }, { kind: input.kind });
    return id;
  });
}
