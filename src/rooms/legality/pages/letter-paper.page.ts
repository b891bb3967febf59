import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { openOwnCase, openStaffCase } from '../case-access.ts';
import { letterPaper } from '../recommendation-paper.ts';
import { ownCaseId } from './owner-case.page.tsx';

/** `/kerja/izin/:id/surat.pdf`: the letter of recommendation, for staff. */
export async function staffLetterFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  return send(c, await openStaffCase(ctx, idFrom(c.req.param('id'))));
}

/** `/saya/izin/:id/surat.pdf`: the same for its owner, who attaches it to the application. */
export async function ownerLetterFile(c: Context): Promise<Response> {
  const id = ownCaseId(c);
  return id instanceof Response ? id : send(c, await openOwnCase(ctxOf(c), id));
}

async function send(c: Context, of: Parameters<typeof letterPaper>[1]): Promise<Response> {
  const paper = await letterPaper(ctxOf(c), of);
  const name = fileName([paper.number ?? '', of.case_.businessName], 'pdf');
  return sendFile(c, await renderPdf('letter', paper), { type: 'application/pdf', name });
}
