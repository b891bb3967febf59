import type { Context } from 'hono';
import * as v from 'valibot';
import { line } from '#platform/forms/fields.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom } from '#platform/page-address.ts';
import { type Table, tableOf } from '#platform/xlsx/table.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { m } from '#words';
import { chooseSheet } from '../choose-sheet.ts';
import { fieldWord } from '../imports/field-words.ts';
import { getBatch } from '../imports/imports.reads.ts';
import { importRefuse } from '../imports/imports.refusals.ts';
import { reasonSentence } from '../imports/reason-words.ts';
import { faultyRows } from '../imports/rows.reads.ts';
import type { Field } from '../intake/fields.ts';
import { allow } from '../registry.permissions.ts';
import { replaceRows } from '../replace-rows.ts';
import { importCheckPage } from './import-check.page.tsx';
import { importColumnsPage } from './import-columns.page.tsx';

const _XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function download(c: Context, name: string, tables: Table[]): Response {
  const stream = writeXlsx({ title: name, madeAt: ctxOf(c).now, tables });
  return sendFile(c, stream, { type: 'xlsx', name: `${name}.xlsx`, download: true });
}

/** What the template asks: enough to find and help a business, and no more. */
const TEMPLATE: Field[] = [
  'businessName',
  'ownerName',
  'phone',
  'nib',
  'nik',
  'ward',
  'address',
  'product',
  'sector',
  'startYear',
  'workers',
  'annualSales',
  'sex',
  'disability',
  'membership',
  'note',
];

/** `GET /kerja/impor/contoh.xlsx`: an empty list whose headings are known. */
export function importTemplateFile(c: Context): Response {
  allow(ctxOf(c), 'registry.import');
  const columns = TEMPLATE.map((field) => ({ head: fieldWord(field), value: () => '' }));
  return download(c, 'contoh-daftar-usaha', [tableOf({ name: 'Data', columns, rows: [] })]);
}

/** `GET /kerja/impor/:id/perlu-diperbaiki.xlsx`: only the faulty rows, as they came, each with its line and what is wrong. */
export async function importFaultyFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, idFrom(c.req.param('id')));
  type Row = Awaited<ReturnType<ReturnType<typeof faultyRows>['next']>>['value'];
  const columns = [
    { head: m.registry_import_file_line(), width: 8, value: (row: Row) => String(row.line) },
    {
      head: m.registry_import_file_reason(),
      width: 60,
      value: (row: Row) => row.content.reasons.map(reasonSentence).join('. '),
    },
    ...batch.names.map((name, at) => ({
      head: name || String(at + 1),
      value: (row: Row) => row.content.cells[at] ?? '',
    })),
  ];
  return download(c, 'perlu-diperbaiki', [tableOf({ name: 'Data', columns, rows: faultyRows(ctx, batch.id) })]);
}

/** `POST /kerja/impor/:id/ganti`: the faulty rows come back corrected. */
export function importReplacePost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  allow(ctxOf(c), 'registry.import');
  return handlePost(c, {
    schema: v.looseObject({}),
    again: (_, errors, status) => importCheckPage(c, errors, status),
    run: async (tx, _, sent) => {
      const file = sent.files.berkas?.[0];
      if (!file) throw importRefuse('import-no-file');
      await replaceRows(tx, id, new Uint8Array(await file.arrayBuffer()));
      return `/kerja/impor/${id}/periksa`;
    },
  });
}

/** `POST /kerja/impor/:id/lembar`: another sheet of the workbook is the list. */
export function importSheetPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.looseObject({ lembar: line({ max: 100 }) }),
    again: () => importColumnsPage(c),
    run: async (tx, input) => {
      await chooseSheet(tx, id, input.lembar);
      return `/kerja/impor/${id}/kolom`;
    },
  });
}
