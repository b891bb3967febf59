import type { Ctx } from '#platform/ctx.ts';
import { isProduction } from '#platform/mode.ts';
import { type AddressKind, addressKinds } from './channels/channel.ts';
import { hasAccount } from './channels/in-use.ts';
import { isTyped } from './subscription.rules.ts';

/**
 * Ways the office can tell somebody: what a person could send by hand always, Telegram and browsers where they are set up.
 */
export const offeredKinds = (ctx: Pick<Ctx, 'office'>): AddressKind[] =>
  addressKinds.filter((kind) => isTyped(kind) || hasAccount(kind) || (!isProduction() && ctx.office.demo));
