import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Answer } from './answer.ts';
import { carryOut } from './carry-out.ts';
import { clockOff, isClockWrong, realTime } from './clock.rules.ts';
import { record } from './field.events.ts';
import { allow } from './field.permissions.ts';
import { refuse } from './field.refusals.ts';
import { findItem } from './item.reads.ts';
import type { Sending } from './item.schema.ts';
import { insertItem, queueItem } from './item.store.ts';

/**
 * Carries out one record from the field exactly once, in one transaction with the room it belongs to. The same record sent
 * again, by whichever phone or file, waits for the first and gets its answer. A conflict is answered and not kept: the
 * record comes again with the mentor's choices. Refuses 409 an id that stands for something else, and whatever the room of
 * the record refuses; a refused record leaves nothing behind.
 */
export async function receiveItem(
  ctx: Ctx,
  { item, phoneNow, picks }: Sending,
  way: 'phone' | 'file',
): Promise<Answer> {
  allow(ctx, 'field.use');
  return inTransaction(ctx, async (tx) => {
    const sha256 = sumOf(item);
    await queueItem(tx, item.id);
    const known = await findItem(tx, item.id);
    if (known && known.sha256 !== sha256) throw refuse('other-content');
    if (known) return known.answer;
    // A file tells nothing about the clock of the phone now: its own times stand, up to this moment.
    const off = way === 'phone' ? clockOff(phoneNow, tx.now) : 0;
    const madeAt = realTime(item.madeAt, off, tx.now);
    const { answer, ...done } = await carryOut(tx, item, { madeAt, picks });
    const said = { ...answer, id: item.id, clockOff: isClockWrong(off) ? off : 0 } as Answer;
    if (said.state === 'conflict') return said;
    await insertItem(tx, { id: item.id, sha256, madeAt, clockOff: off, way }, { ...done, answer: said });
    const target = { type: subjects[done.kind], id: done.subjectId };
    const entry = { item: item.id, way, madeAt: madeAt.toISOString(), clockOff: off };
    await record(tx, 'field.item-received', target, entry);
    return said;
  });
}

/** What a record is about, as the audit names it. */
const subjects: Record<Sending['item']['kind'], string> = {
  visit: 'track',
  presence: 'session',
  guest: 'session',
  handover: 'equipment-case',
  declined: 'equipment-case',
  check: 'equipment-case',
};

const sumOf = (item: Sending['item']): string => createHash('sha256').update(JSON.stringify(item)).digest('hex');
