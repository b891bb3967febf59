import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getFile } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { meetBusiness } from './case-access.ts';
import { record } from './legality.events.ts';
import { allow } from './legality.permissions.ts';
import { findPaper } from './paper.reads.ts';

/**
 * A paper of a business as it is kept. That staff opened it is written down, and its owner reads it. Refuses another
 * owner's paper (404) and an area outside the officer's remit (403).
 */
export async function openPaper(ctx: Ctx, id: string) {
  allow(ctx, ctx.actor.kind === 'owner' ? 'legality.own' : 'legality.work');
  return inTransaction(ctx, async (tx) => {
    const paper = await findPaper(tx, id);
    if (!paper) throw notFound();
    const facts = await getBusinessFacts(tx, paper.businessId);
    const as = meetBusiness(tx, facts);
    const { kind, businessId } = paper;
    if (as === 'officer')
      await record(tx, 'legality.paper-opened', { type: 'business-paper', id }, { kind, businessId });
    return getFile(tx, paper.fileId);
  });
}
