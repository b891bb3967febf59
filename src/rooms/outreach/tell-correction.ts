import type { Ctx } from '#platform/ctx.ts';
import { m } from '#words';
import { allow } from './outreach.permissions.ts';
import { sendMessage } from './send-message.ts';

/** Tells an owner that the office has looked at the correction they proposed; the answer itself is read after signing in. */
export async function tellCorrection(tx: Ctx, correction: { id: string; phone: string }): Promise<void> {
  allow(tx, 'outreach.message-write');
  await sendMessage(tx, {
    to: { phone: correction.phone },
    template: 'registry.correction-answered',
    text: m.outreach_correction_answered({ address: `${tx.office.baseUrl}/saya/usaha` }),
    purpose: 'utility',
    about: { type: 'correction', id: correction.id },
  });
}
