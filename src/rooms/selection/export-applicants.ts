import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import { readKnown } from './known-facts.ts';
import { listMarks, type Mark } from './marks.reads.ts';
import { listOfCall, listPhones, type QueueRow } from './queue.reads.ts';
import { record } from './selection.events.ts';
import { allow, can } from './selection.permissions.ts';

/** The applicants of a call to be written into a file. `phones` is there only for roles that may see them. */
export interface ExportedApplicants {
  rows: QueueRow[];
  marks: Mark[];
  phones: ReadonlyMap<string, string> | undefined;
  /** What is known of each business by the closing day, `day`. */
  known: ReadonlyMap<string, BusinessFacts>;
  day: string;
}

/**
 * Everything of a call's applicants for a file, in the reader's remit. Phones only for roles that may see them; an
 * applicant the reader is close to is left out. Who took how many is noted.
 */
export async function exportApplicants(
  ctx: Ctx,
  input: { callId: string; format: 'xlsx' | 'csv' },
): Promise<ExportedApplicants> {
  allow(ctx, 'selection.export');
  return inTransaction(ctx, async (tx) => {
    const rows = (await listOfCall(tx, input.callId)).filter(({ close }) => !close);
    const phones = can(tx.actor, 'selection.see-phone') ? await listPhones(tx, input.callId) : undefined;
    const entry = { rows: rows.length, format: input.format, phones: phones !== undefined };
    await record(tx, 'selection.applicants-exported', { type: 'call', id: input.callId }, entry);
    const { closesAt } = await getCall(tx, input.callId);
    const day = dayOf(closesAt ?? tx.now);
    const known = await readKnown(
      tx,
      rows.map(({ businessId }) => businessId),
      day,
    );
    return { rows, marks: await listMarks(tx, input.callId), phones, known, day };
  });
}
