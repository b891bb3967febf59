import { addDays, dayOf } from '#platform/clock.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { readForm } from '#platform/forms/read-form.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { type FormValues, type KeptFile, listOf, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { agreementsOf, keptOf, visitSchema } from '../mentoring.schema.ts';
import { recordVisit } from '../record-visit.ts';
import { getTrack, type Track } from '../track.reads.ts';
import { type Agreement, listAgreements, listVisits, type Visit } from '../visit.reads.ts';
import { allowVisit } from '../working-track.ts';
import { keepPhotos, takePhotos } from './parts/photos.ts';
import { VisitForm } from './parts/visit-form.tsx';
import { trackHref, trackName } from './parts/words.ts';

interface Shown {
  values: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
  photos: KeptFile[];
}

/** `/kerja/lapangan/:id/kunjungan`: one visit on one page, the last agreement first. */
export async function visitPage(c: AppContext): Promise<Response> {
  const { track, planned } = await scene(c);
  if (track.state === 'closed') return c.redirect(trackHref(track.id), 303);
  const today = dayOf(ctxOf(c).now);
  const next = planned.find(({ id }) => id !== track.nextId)?.dueOn ?? '';
  const soon = addDays(today, 14);
  const values = { ...boxes('tanggal-kunjungan', today), ...boxes('janji1-hari', soon), ...boxes('berikutnya', next) };
  return show(c, { values: { ...values, versi: String(track.version), cara: 'place', jam: '1' }, photos: [] });
}

export async function visitPost(c: AppContext): Promise<Response> {
  const { track, agreements } = await scene(c);
  // What the form asked, not what is open by now: the same form sent twice is the same form.
  const asked = listOf((await readForm(c)).values, 'ditanya');
  const open = agreements.filter(({ id }) => asked.includes(id));
  return handlePost(c, {
    schema: visitSchema(open),
    again: async (values, errors, status) => {
      const photos = status === 403 ? [] : await keepPhotos(c, ctxOf(c), track.id);
      return show(c, { values, errors, status, photos });
    },
    run: async (tx, form, sent) => {
      await recordVisit(tx, {
        trackId: track.id,
        version: form.versi,
        found: {
          visitedOn: form['tanggal-kunjungan'],
          way: form.cara,
          because: form.sebab,
          sales: form.penjualan,
          problems: form.masalah,
          seen: form.dilihat,
          photos: await takePhotos(tx, track.id, sent),
          hours: form.jam,
        },
        kept: keptOf(form, open),
        agreements: agreementsOf(form),
        nextOn: form.berikutnya,
      });
      return `${trackHref(track.id)}?dicatat=1`;
    },
  });
}

async function scene(
  c: AppContext,
): Promise<{ track: Track; open: Agreement[]; agreements: Agreement[]; planned: Visit[] }> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  const agreements = await listAgreements(ctx, track.id);
  const open = agreements.filter(({ kept }) => kept === null);
  const planned = (await listVisits(ctx, track.id)).filter(({ state }) => state === 'planned');
  return { track, open, agreements, planned };
}

/** The three boxes of a day. */
function boxes(name: string, day: string): FormValues {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => part.replace(/^0/, ''));
  return { [`${name}-tanggal`]: date, [`${name}-bulan`]: month, [`${name}-tahun`]: year };
}

async function show(c: AppContext, { values, errors, status, photos }: Shown): Promise<Response> {
  const { track, open } = await scene(c);
  const at = { values, errors };
  const title = m.mentoring_visit_title({ name: trackName(track) });
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      current: '/kerja/lapangan',
      back: { href: trackHref(track.id), label: trackName(track) },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p class="b-muted">{m.mentoring_visit_which({ owner: track.ownerName, no: track.nextNo ?? track.visits + 1 })}</p>
      <VisitForm c={c} track={track} open={open} photos={photos} {...at} />
    </>,
  );
}
