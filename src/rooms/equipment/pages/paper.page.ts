import type { Context } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { getFile } from '#platform/files/index.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { getCase } from '../case.reads.ts';
import { allow } from '../equipment.permissions.ts';
import { listPhotos } from '../handover.reads.ts';
import { agreementPaper, annexPaper, checkPaper, lastDecree } from '../other-papers.ts';
import { handoverPaper } from '../papers.ts';

/** `/kerja/peralatan/:id/bast.pdf`: the paper of the hand-over. */
export async function paperFile(c: Context): Promise<Response> {
  const { ctx, grantCase } = await open(c);
  const paper = await handoverPaper(ctx, grantCase);
  const name = fileName([paper.number, grantCase.ownerName], 'pdf');
  return sendFile(c, await renderPdf('handover', paper), { type: 'application/pdf', name });
}

/** `/kerja/peralatan/:id/nphd.pdf`: the agreement of a grant to a group. */
export async function agreementFile(c: Context): Promise<Response> {
  const { ctx, grantCase } = await open(c);
  const name = fileName(['nphd', grantCase.groupName ?? grantCase.ownerName], 'pdf');
  const pdf = await renderPdf('letter', await agreementPaper(ctx, grantCase));
  return sendFile(c, pdf, { type: 'application/pdf', name });
}

/** `/kerja/peralatan/:id/laporan-cek.pdf`: what the looks found. */
export async function checkFile(c: Context): Promise<Response> {
  const { ctx, grantCase } = await open(c);
  const name = fileName(['laporan-cek', grantCase.ownerName], 'pdf');
  const pdf = await renderPdf('letter', await checkPaper(ctx, grantCase));
  return sendFile(c, pdf, { type: 'application/pdf', name });
}

/** `/kerja/program/:id/peralatan/lampiran.pdf?sk=`: the annex of a decree, the newest without `sk`. */
export async function annexFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const asked = c.req.query('sk');
  return sendAnnex(c, ctx, asked ? idFrom(asked) : await lastDecree(ctx, call.id));
}

/** `/kerja/peralatan/:id/lampiran-sk.pdf`: the annex of the decree that names the receiver of this case. */
export async function caseAnnexFile(c: Context): Promise<Response> {
  const { ctx, grantCase } = await open(c);
  return sendAnnex(c, ctx, grantCase.decreeId ?? undefined);
}

async function sendAnnex(c: Context, ctx: Ctx, decreeId: string | undefined): Promise<Response> {
  if (!decreeId) throw notFound();
  const paper = await annexPaper(ctx, decreeId);
  const name = fileName(['lampiran-sk', paper.number ?? ''], 'pdf');
  return sendFile(c, await renderPdf('letter', paper), { type: 'application/pdf', name });
}

/** `/kerja/peralatan/:id/foto/:nama`: one photo of a case; 404 while there is none. */
export async function photoFile(c: Context): Promise<Response> {
  const { ctx, grantCase } = await open(c);
  const photo = (await listPhotos(ctx, grantCase.id)).find(({ name }) => name === c.req.param('nama'));
  if (!photo) throw notFound();
  const { content, mediaType } = await getFile(ctx, photo.fileId);
  return sendFile(c, content, { type: mediaType });
}

async function open(c: Context) {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.read');
  return { ctx, grantCase: await getCase(ctx, idFrom(c.req.param('id'))) };
}
