import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { notFound } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { posterOf } from '../poster.ts';
import { addressOf } from '../share-text.ts';
import { publicCall } from './public-call.ts';

/** `/program/:slug/poster.pdf`: the A4 poster with QR, for kelurahan offices and shops. Paper speaks Indonesian. */
export async function posterFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { call } = await publicCall(ctx, c.req.param('slug'));
  const poster = posterOf(ctx, call, [{ url: addressOf(ctx.office.baseUrl, call) }]);
  if (!poster) throw notFound();
  const pdf = await renderPdf('poster', poster);
  return sendFile(c, pdf, { type: 'pdf', name: fileName(['poster', call.slug], 'pdf'), forAll: true });
}
