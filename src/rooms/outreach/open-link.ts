import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { findLink } from './link.reads.ts';
import { countOpening } from './link.store.ts';
import { allow } from './outreach.permissions.ts';
import { readLinkCode } from './reach.rules.ts';

/**
 * Where a short address leads. An opening by a reader is counted for its day, nothing else is kept; a preview leads to
 * the same page and counts nothing. Refuses an unknown code (404).
 */
export async function openLink(ctx: Ctx, typed: string, counted: boolean): Promise<string> {
  allow(ctx, 'outreach.link-open');
  const code = readLinkCode(typed);
  const link = code && (await findLink(ctx, code));
  if (!link) throw notFound();
  if (counted) await inTransaction(ctx, (tx) => countOpening(tx, link.id));
  return link.path;
}
