import type { Ctx } from '#platform/ctx.ts';
import { isProduction } from '#platform/mode.ts';
import { formatPhone } from '#ui/index.ts';
import { m } from '#words';
import { hasAccount } from './channels/in-use.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { sendMessage } from './send-message.ts';

/** Whether a code can reach a phone: through an account, or through the page that stands in for one in a demonstration. */
export const canSendCodes = (ctx: Pick<Ctx, 'office'>): boolean =>
  hasAccount('phone') || (!isProduction() && ctx.office.demo);

/**
 * Carries a sign-in code (see identity's `onPhoneCode`). Refuses where no code can reach a phone (409): nobody may read
 * codes off a page in a real office, so the reader is asked to call instead.
 */
export async function sendPhoneCode(ctx: Ctx, { phone, code }: { phone: string; code: string }): Promise<void> {
  allow(ctx, 'outreach.message-write');
  if (!canSendCodes(ctx)) throw refuse('codes-unavailable', { phone: formatPhone(ctx.office.phone) });
  const text = m.outreach_code_text({ code });
  await sendMessage(ctx, { to: { phone }, template: 'identity.code', text, purpose: 'code' });
}
