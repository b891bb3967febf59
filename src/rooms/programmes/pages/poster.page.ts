import { dayOf, hourOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { notFound } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { m } from '#words';
import { addressOf } from '../share-text.ts';
import { publicCall } from './public-call.ts';

/** `/program/:slug/poster.pdf`: the A4 poster with QR, for kelurahan offices and shops. Paper speaks Indonesian. */
export async function posterFile(c: AppContext): Promise<Response> {
  const { office, now } = ctxOf(c);
  const { call } = await publicCall(ctxOf(c), c.req.param('slug'));
  const [first] = call.sessions;
  const last = call.sessions.at(-1);
  if (!first || !last || !call.closesAt) throw notFound();
  const url = addressOf(office.baseUrl, call);
  const pdf = await renderPdf('poster', {
    office,
    day: dayOf(now),
    title: call.title,
    lead: call.purpose,
    free: true,
    firstDay: dayOf(first.startsAt),
    lastDay: dayOf(last.startsAt),
    from: hourOf(first.startsAt),
    to: hourOf(first.endsAt),
    place: first.place,
    closesOn: dayOf(call.closesAt),
    promises: inLocale('id', () => [m.programmes_poster_membership(), m.programmes_poster_nib()]),
    url,
    shortAddress: url.replace(/^https?:\/\//, ''),
  });
  return sendFile(c, pdf, { type: 'pdf', name: fileName(['poster', call.slug], 'pdf'), forAll: true });
}
