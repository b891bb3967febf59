import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeCsv } from '#platform/xlsx/write-csv.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { m } from '#words';
import { type ExportedList, exportList } from '../export-list.ts';
import { filterFrom } from '../list-filter.rules.ts';
import { assistedWord, lastEventText, nibWord, sectorName, stepNames } from './parts/words.ts';

/** `GET /kerja/registri/unduh.xlsx` and `.csv`: every business of the filter in the address, in the order shown. */
export async function listFile(c: Context, format: 'xlsx' | 'csv'): Promise<Response> {
  const ctx = ctxOf(c);
  const table = registryTable(await exportList(ctx, filterFrom(c.req.query()), format));
  const title = m.registry_list_title();
  const file = format === 'csv' ? writeCsv(table) : writeXlsx({ title, madeAt: ctx.now, tables: [table] });
  return sendFile(c, file, { type: format, name: `registri-${dayOf(ctx.now)}.${format}`, download: true });
}

const registryTable = ({ rows }: ExportedList) =>
  tableOf({
    name: m.registry_list_title(),
    rows,
    columns: [
      { head: m.registry_column_business(), width: 36, value: ({ displayName }) => displayName },
      { head: m.registry_export_owner(), value: ({ ownerName }) => ownerName },
      { head: m.registry_export_sector(), value: ({ sector }) => sectorName(sector) },
      { head: m.registry_export_district(), value: ({ districtName }) => districtName },
      { head: m.registry_column_ward(), value: ({ areaName }) => areaName },
      { head: m.registry_column_status(), width: 12, value: ({ assisted }) => assistedWord(assisted) },
      { head: 'NIB', width: 16, value: ({ nibState }) => nibWord(nibState) },
      { head: m.registry_export_steps(), width: 40, value: ({ stepsDone }) => stepNames(stepsDone) },
      { head: m.registry_column_helped(), kind: 'day', value: ({ helpedOn }) => helpedOn },
      { head: m.registry_column_last(), width: 40, value: ({ lastEvent }) => lastEventText(lastEvent) },
      { head: m.registry_export_last_at(), kind: 'instant', value: ({ lastEventAt }) => lastEventAt },
    ],
  });
