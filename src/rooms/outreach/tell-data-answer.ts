import type { Ctx } from '#platform/ctx.ts';
import type { DataRequest } from '#rooms/identity/index.ts';
import { m } from '#words';
import { allow } from './outreach.permissions.ts';
import { sendMessage } from './send-message.ts';

/** Tells whoever asked about their own data that the office has answered; the answer itself is read after signing in. */
export async function tellDataAnswer(tx: Ctx, request: DataRequest): Promise<void> {
  allow(tx, 'outreach.message-write');
  await sendMessage(tx, {
    to: { phone: request.phone },
    template: 'identity.data-answered',
    text: m.outreach_data_answered({ address: `${tx.office.baseUrl}/saya/data` }),
    purpose: 'utility',
    about: { type: 'data-request', id: request.id },
  });
}
