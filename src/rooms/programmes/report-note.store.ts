import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ProgrammesTables } from './programmes.tables.ts';
import type { ReportNote } from './report-note.reads.ts';

/** Keeps the written parts of a call's report. The call's row is locked by the caller, so two saves come one by one. */
export async function saveReportNote(
  tx: Ctx,
  callId: string,
  note: Pick<ReportNote, 'basis' | 'process' | 'obstacles' | 'followUp' | 'version'>,
): Promise<void> {
  const fields = {
    basis: note.basis,
    process: note.process,
    obstacles: note.obstacles,
    follow_up: note.followUp,
    version: note.version,
    changed_at: tx.now,
    changed_by: tx.actor.id,
    changed_by_name: tx.actor.name,
  };
  await tablesOf<ProgrammesTables>(tx)
    .insertInto('programmes.report_note')
    .values({ call_id: callId, ...fields })
    .onConflict((conflict) => conflict.columns(['city', 'call_id']).doUpdateSet(fields))
    .execute();
}
