import type { Context } from 'hono';
import * as v from 'valibot';
import { choice } from '#platform/forms/fields.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { writeCsv } from '#platform/xlsx/write-csv.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { m } from '#words';
import { exportApplicants } from '../export-applicants.ts';
import { setIntake } from '../set-intake.ts';
import { applicantsPage } from './applicants.page.tsx';
import { applicantsTable } from './parts/applicants-table.ts';

const intakeSchema = v.object({ cara: choice(['score', 'lottery', 'first-come'], () => m.selection_intake_empty()) });

/** How places are given, while the call is a draft. */
export function intakePost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: intakeSchema,
    again: (values, errors, status) => applicantsPage(c, { values, errors, status }),
    run: async (tx, { cara }) => {
      await setIntake(tx, { callId, mode: cara });
      return `/kerja/program/${callId}/pendaftar`;
    },
  });
}

/** `/kerja/program/:id/pendaftar/unduh.xlsx` or `.csv`: all applicants as a file; who took it stands in the audit. */
export async function applicantsFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const format = (['xlsx', 'csv'] as const).find((one) => `unduh.${one}` === c.req.param('berkas'));
  if (!format) throw notFound();
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const taken = await exportApplicants(ctx, { callId: call.id, format });
  const table = await applicantsTable(ctx, call, taken);
  const file = format === 'csv' ? writeCsv(table) : writeXlsx({ title: call.title, madeAt: ctx.now, tables: [table] });
  return sendFile(c, file, { type: format, name: `pendaftar-${call.slug}.${format}`, download: true });
}
