import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { limitRate } from '#platform/http/rate-limit.ts';
import { sayCodes } from './applicant-messages.ts';
import { allow } from './selection.permissions.ts';
import { listApplicationsOfPhone } from './selection.reads.ts';

const limit = { name: 'selection.codes', points: 3, seconds: 3600 };

/**
 * "Lupa kode?": sends the codes of a phone to that phone, if it has any. The page says the same either way, so nobody
 * learns whether a number has applied. Refuses more than three an hour (429).
 */
export async function sendCodes(ctx: Ctx, phone: string): Promise<void> {
  allow(ctx, 'selection.track');
  await limitRate(limit, phone);
  await inTransaction(ctx, async (tx) => {
    const applications = await listApplicationsOfPhone(tx, phone);
    if (applications.length > 0) await sayCodes(tx, phone, applications);
  });
}
