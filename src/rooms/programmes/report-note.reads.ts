import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

/** What people wrote for a call's activity report, one thing a line. */
export interface ReportNote {
  basis: string[];
  process: string[];
  obstacles: string[];
  followUp: string[];
  /** 0 while nothing was written. */
  version: number;
  changedAt: Date | null;
  changedByName: string;
}

const nothing: ReportNote = {
  basis: [],
  process: [],
  obstacles: [],
  followUp: [],
  version: 0,
  changedAt: null,
  changedByName: '',
};

/** The written parts of a call's report; empty ones while nobody wrote any. */
export async function getReportNote(ctx: Ctx, callId: string): Promise<ReportNote> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.report_note')
    .select([
      'basis',
      'process',
      'obstacles',
      'follow_up as followUp',
      'version',
      'changed_at as changedAt',
      'changed_by_name as changedByName',
    ])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .executeTakeFirst();
  return row ?? nothing;
}
