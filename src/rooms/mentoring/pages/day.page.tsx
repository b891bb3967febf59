import { addDays, dayOf } from '#platform/clock.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { ConfirmPage, DateField, type FormValues, formatDay, renderPage, textOf } from '#ui/index.ts';
import { m } from '#words';
import { cancelVisit } from '../cancel-visit.ts';
import { cancelSchema, moveSchema, planSchema } from '../mentoring.schema.ts';
import { moveVisit } from '../move-visit.ts';
import { planVisit } from '../plan-visit.ts';
import { getTrack, type Track } from '../track.reads.ts';
import { allowVisit } from '../working-track.ts';
import { trackHref, trackName } from './parts/words.ts';

const acts = ['ubah-hari', 'tidak-bertemu', 'batal', 'rencana'] as const;
type Act = (typeof acts)[number];

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

const words: Record<Act, { title: () => string; button: () => string }> = {
  'ubah-hari': { title: m.mentoring_track_move, button: m.mentoring_day_move_button },
  'tidak-bertemu': { title: m.mentoring_track_not_met, button: m.mentoring_day_not_met_button },
  batal: { title: m.mentoring_track_cancel, button: m.mentoring_day_cancel_button },
  rencana: { title: m.mentoring_track_plan, button: m.mentoring_day_plan_button },
};

/** `/kerja/lapangan/:id/ubah-hari`, `tidak-bertemu`, `batal`, `rencana`: the day of the next visit, always with a reason. */
export async function dayPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const { track, act } = await scene(c);
  const base = trackHref(track.id);
  const shown = values ?? { versi: String(track.version) };
  const at = { values: shown, errors };
  const title = words[act].title();
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: trackName(track),
      current: '/kerja/lapangan',
      back: { href: base, label: trackName(track) },
      errors,
      status,
    },
    <ConfirmPage
      c={c}
      action={`${base}/${act}`}
      title={title}
      effects={effectsOf(track, act)}
      button={words[act].button()}
      cancel={{ href: base, label: m.mentoring_leave() }}
      calm={act !== 'batal'}
      reason={act === 'rencana' ? undefined : { label: m.mentoring_day_reason(), hint: m.mentoring_day_reason_hint() }}
      {...at}
    >
      <input type="hidden" name="versi" value={textOf(shown, 'versi')} />
      {act !== 'batal' && (
        <DateField
          name="hari"
          label={act === 'tidak-bertemu' ? m.mentoring_day_try() : m.mentoring_day_new()}
          value={track.askedOn ?? addDays(dayOf(ctxOf(c).now), 7)}
          {...at}
        />
      )}
    </ConfirmPage>,
  );
}

export async function dayPost(c: AppContext): Promise<Response> {
  const { track, act } = await scene(c);
  const again = (values: FormValues, errors: FieldError[], status: Again['status']) =>
    dayPage(c, { values, errors, status });
  const back = `${trackHref(track.id)}?hari=1`;
  const of = { trackId: track.id, visitId: track.nextId ?? '' };
  if (act === 'rencana')
    return handlePost(c, {
      schema: planSchema,
      again,
      run: async (tx, { versi, hari }) => {
        await planVisit(tx, { trackId: track.id, version: versi, day: hari });
        return back;
      },
    });
  if (act === 'batal')
    return handlePost(c, {
      schema: cancelSchema,
      again,
      run: async (tx, { versi, alasan }) => {
        await cancelVisit(tx, { ...of, version: versi, reason: alasan });
        return back;
      },
    });
  return handlePost(c, {
    schema: moveSchema,
    again,
    run: async (tx, { versi, hari, alasan }) => {
      const because = act === 'tidak-bertemu' ? 'not-met' : 'rescheduled';
      await moveVisit(tx, { ...of, version: versi, to: hari, because, reason: alasan });
      return back;
    },
  });
}

async function scene(c: AppContext): Promise<{ track: Track; act: Act }> {
  const ctx = ctxOf(c);
  const act = acts.find((one) => c.req.path.endsWith(`/${one}`));
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  if (!act || (act !== 'rencana' && !track.nextId)) throw notFound();
  return { track, act };
}

function effectsOf(track: Track, act: Act): string[] {
  const about = { no: track.nextNo ?? 1, day: track.nextOn ? formatDay(track.nextOn) : '–' };
  const which = act === 'rencana' ? [] : [m.mentoring_day_which(about)];
  const told = m.mentoring_day_told({ name: track.ownerName });
  if (act === 'tidak-bertemu') return [...which, m.mentoring_day_counts(), told];
  return [...which, told];
}
