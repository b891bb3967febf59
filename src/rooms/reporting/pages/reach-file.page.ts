import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { m } from '#words';
import { readNeverReached } from '../reach.reads.ts';
import { hideSmall } from '../reach.rules.ts';
import { readReachByMonth, readReachOfCalls } from '../reach-over-time.reads.ts';
import { partText } from '../reach-words.ts';
import { neverRows } from './parts/never-rows.ts';

const visible = (count: number) => hideSmall([count])[0] ?? null;

/** `/kerja/jangkauan.xlsx`: the same tables as a file, with the same small counts left empty. */
export async function reachFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const rows = neverRows(await readNeverReached(ctx), await listAreas(ctx));
  const table = tableOf({
    name: m.reporting_reach_by_ward(),
    rows,
    columns: [
      { head: m.reporting_reach_ward(), value: ({ name }) => name },
      { head: m.reporting_reach_district(), value: ({ district }) => district },
      { head: m.reporting_reach_businesses(), kind: 'number', value: ({ businesses }) => businesses },
      { head: m.reporting_reach_never_count(), kind: 'number', value: ({ never }) => never },
      { head: m.reporting_reach_per100(), kind: 'number', value: ({ per100 }) => per100 },
    ],
  });
  const calls = tableOf({
    name: m.reporting_reach_calls(),
    rows: await readReachOfCalls(ctx),
    columns: [
      { head: m.reporting_reach_call(), width: 36, value: ({ call }) => call.title },
      { head: m.reporting_reach_told(), kind: 'number', value: ({ told }) => visible(told) },
      { head: m.reporting_reach_opened(), kind: 'number', value: ({ opened }) => opened },
      { head: m.reporting_reach_applied(), kind: 'number', value: ({ applied }) => visible(applied) },
      { head: m.reporting_reach_not_members_100(), value: ({ notMembers }) => partText(notMembers) },
      { head: m.reporting_reach_first_100(), value: ({ firstTime }) => partText(firstTime) },
    ],
  });
  const months = tableOf({
    name: m.reporting_reach_month(),
    rows: await readReachByMonth(ctx),
    columns: [
      { head: m.reporting_reach_month(), value: ({ month }) => month },
      { head: m.reporting_reach_told(), kind: 'number', value: ({ told }) => visible(told) },
      { head: m.reporting_reach_applied(), kind: 'number', value: ({ applied }) => visible(applied) },
    ],
  });
  const file = writeXlsx({ title: m.reporting_reach_title(), madeAt: ctx.now, tables: [table, calls, months] });
  const name = fileName([m.reporting_reach_title(), dayOf(ctx.now)], 'xlsx');
  return sendFile(c, file, { type: 'xlsx', name, download: true });
}
