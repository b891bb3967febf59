import type { Ctx } from '#platform/ctx.ts';
import { isProduction } from '#platform/mode.ts';
import { appendConsents } from './consent.store.ts';
import { allow } from './identity.permissions.ts';

/**
 * Owners of the demo city who were asked at the counter whether they want news, and said yes. Fails in production mode:
 * nobody invents an answer of a person.
 */
export async function seedDemoConsents(ctx: Ctx, ownerIds: readonly string[]): Promise<void> {
  allow(ctx, 'identity.people-manage');
  if (isProduction()) throw new Error('Sample consents are not for production mode.');
  const answer = { purpose: 'contact-by-whatsapp', textVersion: '2026-1', channel: 'counter', given: true } as const;
  await appendConsents(
    ctx,
    ownerIds.map((id) => ({ ...answer, subject: { type: 'owner', id }, withdrawal: false, witnessId: null })),
  );
}
