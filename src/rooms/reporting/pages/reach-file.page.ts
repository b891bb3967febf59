import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { m } from '#words';
import { readNeverReached } from '../reach.reads.ts';
import { neverRows } from './parts/never-rows.ts';

/** `/kerja/jangkauan.xlsx`: the same table as a file, with the same small counts left empty. */
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
  const file = writeXlsx({ title: m.reporting_reach_title(), madeAt: ctx.now, tables: [table] });
  const name = fileName([m.reporting_reach_title(), dayOf(ctx.now)], 'xlsx');
  return sendFile(c, file, { type: 'xlsx', name, download: true });
}
