import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { contentFor, listCandidates, readyOf } from './candidates.ts';
import { guardAllClosed } from './guard-closed.ts';
import { writeNumbered } from './numbered.ts';
import { record } from './training.events.ts';
import { allow } from './training.permissions.ts';
import { refuse } from './training.refusals.ts';

/**
 * Issues a certificate to everyone of a call who has earned one and has none yet: number, code, message, timeline. All or
 * none; pressed twice or by two officers at once, each gets one. Returns how many. Refuses 409 while a session's list is
 * not closed, since attendance is not known before, and when nobody has earned one.
 */
export async function issueCertificates(ctx: Ctx, callId: string): Promise<number> {
  allow(ctx, 'training.issue');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    await guardAllClosed(tx, call, { alsoToCome: true });
    const numbers = await writeNumbered(tx, async () => {
      const ready = readyOf(await listCandidates(tx, call));
      if (ready.length === 0) throw refuse('nobody-qualifies');
      return Promise.all(
        ready.map(async (one) => ({
          callId,
          participant: one.participant,
          content: await contentFor(tx, call, one),
        })),
      );
    });
    await record(
      tx,
      'training.certificates-issued',
      { type: 'call', id: callId },
      { people: numbers.length, first: numbers[0] ?? '', last: numbers.at(-1) ?? '' },
    );
    return numbers.length;
  });
}
