import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import {
  Button,
  Form,
  type FormValues,
  formatDate,
  type KeptFile,
  Note,
  renderPage,
  TextArea,
  textOf,
} from '#ui/index.ts';
import { m } from '#words';
import { correctVisit } from '../correct-visit.ts';
import { correctionSchema } from '../mentoring.schema.ts';
import { getTrack, type Track } from '../track.reads.ts';
import { listReports, type Report } from '../visit.reads.ts';
import { allowVisit } from '../working-track.ts';
import { keepPhotos, keptFiles, takePhotos } from './parts/photos.ts';
import { VisitAround, VisitFields } from './parts/visit-fields.tsx';
import { trackHref, trackName } from './parts/words.ts';

interface Shown {
  values: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
  photos: KeptFile[];
}

/** `/kerja/lapangan/:id/kunjungan/:kunjungan/ralat`: a new version of what a visit found, with its reason. */
export async function correctPage(c: AppContext): Promise<Response> {
  const { track, report } = await scene(c);
  const [year = '', month = '', date = ''] = report.visitedOn.split('-').map((part) => part.replace(/^0/, ''));
  const values: FormValues = {
    versi: String(track.version),
    sebab: report.because,
    penjualan: report.sales,
    masalah: report.problems,
    dilihat: report.seen,
    cara: report.way,
    jam: String(report.hours).replace('.', ','),
    'tanggal-kunjungan-tanggal': date,
    'tanggal-kunjungan-bulan': month,
    'tanggal-kunjungan-tahun': year,
  };
  return show(c, { values, photos: await keptFiles(ctxOf(c), track.id, report.photos) });
}

export async function correctPost(c: AppContext): Promise<Response> {
  const { track, report } = await scene(c);
  return handlePost(c, {
    schema: correctionSchema,
    again: async (values, errors, status) => {
      const photos = status === 403 ? [] : await keepPhotos(c, ctxOf(c), track.id);
      return show(c, { values, errors, status, photos });
    },
    run: async (tx, form, sent) => {
      await correctVisit(tx, {
        trackId: track.id,
        visitId: report.visitId,
        version: form.versi,
        reason: form.alasan,
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
      });
      return `${trackHref(track.id)}?diralat=1`;
    },
  });
}

async function scene(c: AppContext): Promise<{ track: Track; report: Report }> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  const visitId = idFrom(c.req.param('kunjungan'));
  const report = (await listReports(ctx, track.id)).find((one) => one.visitId === visitId);
  if (!report) throw notFound();
  return { track, report };
}

async function show(c: AppContext, { values, errors, status, photos }: Shown): Promise<Response> {
  const { track, report } = await scene(c);
  const at = { values, errors };
  const title = m.mentoring_correct_title({ day: formatDate(report.visitedOn) });
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
      <Note>
        <p>{m.mentoring_correct_about()}</p>
      </Note>
      <Form c={c} action={`${trackHref(track.id)}/kunjungan/${report.visitId}/ralat`} files>
        <input type="hidden" name="versi" value={textOf(values, 'versi')} />
        <VisitFields {...at} photos={photos} />
        <TextArea name="sebab" label={m.mentoring_visit_because()} optional rows={2} max={500} {...at} />
        <VisitAround {...at} />
        <TextArea name="alasan" label={m.mentoring_correct_reason()} rows={2} max={500} {...at} />
        <Button full>{m.mentoring_correct_save()}</Button>
      </Form>
    </>,
  );
}
