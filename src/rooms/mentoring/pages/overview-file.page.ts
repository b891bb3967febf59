import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { allow } from '../mentoring.permissions.ts';
import { findTracks } from '../track.reads.ts';
import { areaNames } from './parts/area-names.ts';
import { filterOf } from './parts/overview-filter.ts';
import { outcomeWord } from './parts/words.ts';

/** `/kerja/pendampingan.xlsx`: the overview as it is narrowed, one track a row. */
export async function overviewFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'mentoring.read');
  const [tracks, calls, { nameOf }] = await Promise.all([
    findTracks(ctx, filterOf(c).filter),
    listCalls(ctx, { states: ['follow-up', 'done'] }),
    areaNames(ctx),
  ]);
  const titles = new Map(calls.map(({ id, title }) => [id, title]));
  const table = tableOf({
    name: m.mentoring_overview_title(),
    rows: tracks,
    columns: [
      { head: m.mentoring_column_business(), value: ({ businessName }) => businessName },
      { head: m.mentoring_column_participant(), value: ({ ownerName }) => ownerName },
      { head: m.mentoring_column_area(), value: ({ area }) => nameOf(area) },
      {
        head: m.mentoring_fact_call(),
        width: 36,
        value: ({ callId }) => (callId ? titles.get(callId) : m.mentoring_fact_referred()),
      },
      { head: m.mentoring_fact_mentor(), value: ({ mentorName }) => mentorName },
      { head: m.mentoring_column_visits(), kind: 'number', value: ({ visitsDone }) => visitsDone },
      { head: m.mentoring_column_last(), kind: 'day', value: ({ lastOn }) => lastOn },
      { head: m.mentoring_column_next(), kind: 'day', value: ({ nextOn }) => nextOn },
      { head: m.mentoring_column_outcome(), value: ({ outcome }) => outcome && outcomeWord(outcome) },
      { head: m.mentoring_column_reason(), width: 40, value: ({ outcomeReason }) => outcomeReason },
    ],
  });
  const file = writeXlsx({ title: m.mentoring_overview_title(), madeAt: ctx.now, tables: [table] });
  return sendFile(c, file, { type: 'xlsx', name: `pendampingan-${dayOf(ctx.now)}.xlsx`, download: true });
}
