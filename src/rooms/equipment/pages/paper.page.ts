import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { getCase } from '../case.reads.ts';
import { allow } from '../equipment.permissions.ts';
import { handoverPaper } from '../papers.ts';

/** `/kerja/peralatan/:id/bast.pdf`: the paper of the hand-over. */
export async function paperFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.read');
  const grantCase = await getCase(ctx, idFrom(c.req.param('id')));
  const paper = await handoverPaper(ctx, grantCase);
  const name = fileName([paper.number, grantCase.ownerName], 'pdf');
  return sendFile(c, await renderPdf('handover', paper), { type: 'application/pdf', name });
}
