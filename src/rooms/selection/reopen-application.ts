import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Seen, takeStep } from './officer-step.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';

/** Puts a checked application back to be checked again, with the reason in its history. Refuses as `takeStep` does. */
export async function reopenApplication(ctx: Ctx, input: Seen & { reason: string }): Promise<void> {
  allow(ctx, 'selection.verify');
  await inTransaction(ctx, async (tx) => {
    const { reason } = input;
    const { id, code } = await takeStep(tx, input, {
      kind: 'reopen',
      detail: { reason },
      permission: 'selection.verify',
    });
    await record(tx, 'selection.application-reopened', { type: 'application', id }, { code, reason });
  });
}
