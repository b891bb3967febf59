import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Seen, takeStep } from './officer-step.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';

/**
 * Berkas diterima: the answers were checked and the application takes part in the choice. `lateReason` is shown to the
 * applicant when it comes after the promised day. Refuses as `takeStep` does.
 */
export async function verifyApplication(ctx: Ctx, input: Seen & { lateReason: string }): Promise<void> {
  allow(ctx, 'selection.verify');
  await inTransaction(ctx, async (tx) => {
    const detail = input.lateReason ? { lateReason: input.lateReason } : {};
    const { id, code } = await takeStep(tx, input, { kind: 'verify', detail, permission: 'selection.verify' });
    await record(tx, 'selection.application-verified', { type: 'application', id }, { code });
  });
}
