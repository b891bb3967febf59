import type { AppContext } from '#platform/http/app-env.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { m } from '#words';
import { eventReport, exhibitorCards } from '../event-papers.ts';
import { readEvent } from '../event-view.ts';
import { allow } from '../exhibitions.permissions.ts';

/** `/kerja/program/:id/pameran/kartu.pdf`: a card with QR for every exhibitor. */
export async function cardsFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.attend');
  const view = await readEvent(ctx, idFrom(c.req.param('id')));
  const pdf = await renderPdf('cards', await exhibitorCards(ctx, view));
  return sendFile(c, pdf, { type: 'application/pdf', name: fileName([m.exhibitions_cards(), view.call.title], 'pdf') });
}

/** `/kerja/program/:id/pameran/laporan.pdf`: the report of the exhibition. */
export async function reportFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.read');
  const paper = await eventReport(ctx, idFrom(c.req.param('id')));
  const pdf = await renderPdf('report', paper);
  return sendFile(c, pdf, { type: 'application/pdf', name: fileName([m.exhibitions_report(), paper.activity], 'pdf') });
}
