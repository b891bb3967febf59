import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { isReported } from './call-states.rules.ts';
import { stateWord } from './call-words.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { refuse } from './programmes.refusals.ts';
import { lockCall } from './programmes.store.ts';
import { record } from './record.ts';
import { getReportNote, type ReportNote } from './report-note.reads.ts';
import { saveReportNote } from './report-note.store.ts';

/**
 * Keeps what people write for a call's activity report: grounds, how it went, obstacles, what should come next; one thing
 * a line. `version` is the one of the page it was typed on. Refuses 404 for an unknown call, 409 before the call runs and
 * when somebody saved in between.
 */
export async function writeReport(
  ctx: Ctx,
  input: { callId: string } & Pick<ReportNote, 'basis' | 'process' | 'obstacles' | 'followUp' | 'version'>,
): Promise<void> {
  allow(ctx, 'programmes.report');
  await inTransaction(ctx, async (tx) => {
    const { callId, version, ...note } = input;
    await lockCall(tx, callId);
    const call = await getCall(tx, callId);
    if (!isReported(call.state)) throw refuse('nothing-to-report', { state: stateWord(call.state) });
    const { version: present, changedByName, changedAt: _, ...before } = await getReportNote(tx, callId);
    if (present !== version) throw refuse('report-stale', { who: changedByName });
    await saveReportNote(tx, callId, { ...note, version: present + 1 });
    await record(tx, 'programmes.report-written', { type: 'call', id: callId }, { before, after: note });
  });
}
