import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getCase } from './case.reads.ts';
import type { HandoverInput } from './case.schema.ts';
import { lockCase } from './case.store.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import { handOver } from './hand-over.ts';
import { findHandover } from './handover.reads.ts';
import { moveCase } from './move-case.ts';

/** What came of a hand-over where there was no network: the paper, or a receiver who does not want the thing. */
export type FieldHandoverInput = {
  caseId: string;
  /** The thing that was in the receiver's hands. */
  itemId: string;
  /** When it was handed over, by the phone put right. */
  at: Date;
} & ({ paper: Omit<HandoverInput, 'version'> } | { declined: string });

/**
 * Hands a thing over that was handed over without a network, at its own time, its photos kept before; the number of the
 * paper (BAST), given now. Or keeps that the receiver did not want it: the thing goes back to stock. Refuses 409 a thing
 * that was handed over already (who, number), another thing than is reserved, and whatever a hand-over refuses.
 */
export async function recordFieldHandover(ctx: Ctx, input: FieldHandoverInput): Promise<{ number: string | null }> {
  allow(ctx, 'equipment.work');
  const { caseId, itemId, at } = input;
  return inTransaction(ctx, async (tx) => {
    if (!(await lockCase(tx, caseId))) throw notFound();
    const { version, itemId: reserved, state } = await getCase(tx, caseId);
    const handed = await findHandover(tx, caseId);
    if (handed) throw refuse('already-handed', { number: handed.number, by: handed.handedBy });
    if (state !== 'reserved') throw refuse('not-possible');
    if (reserved !== itemId) throw refuse('other-item');
    if ('paper' in input) return { number: await handOver(tx, caseId, { ...input.paper, version }, at) };
    await moveCase(tx, caseId, { move: 'refuse', version, reason: input.declined });
    return { number: null };
  });
}
