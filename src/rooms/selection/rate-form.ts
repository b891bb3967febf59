import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { saveEase } from './application.store.ts';
import { allow } from './selection.permissions.ts';

/** Keeps the answer to "Apakah mengisi formulir ini mudah?"; another answer replaces it. The page knows who sent it. */
export async function rateForm(
  ctx: Ctx,
  input: { applicationId: string; ease: 'easy' | 'fair' | 'hard' },
): Promise<void> {
  allow(ctx, 'selection.track');
  await inTransaction(ctx, (tx) => saveEase(tx, input.applicationId, input.ease));
}
