import type { Ctx } from '#platform/ctx.ts';
import { type Purpose, withdrawConsent } from '#rooms/identity/index.ts';
import { isOwnerOfPhone } from './phone.reads.ts';
import { allow } from './registry.permissions.ts';
import { registryRefuse } from './registry.refusals.ts';

/**
 * An owner takes a yes back. Refuses (404) when the phone that was proved is not this owner's, and (409) when there is no
 * yes to take back.
 */
export async function withdrawOwnConsent(ctx: Ctx, input: { ownerId: string; purpose: Purpose }): Promise<void> {
  allow(ctx, 'registry.own');
  const { ownerId: id, purpose } = input;
  if (!ctx.actor.phone || !(await isOwnerOfPhone(ctx, id, ctx.actor.phone))) throw registryRefuse('business-not-found');
  await withdrawConsent(ctx, { subject: { type: 'owner', id }, purpose, channel: 'web' });
}
