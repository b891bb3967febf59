import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ConfirmPage, type FormValues, Radios, renderPage, textOf } from '#ui/index.ts';
import { m } from '#words';
import { closeTrack } from '../close-track.ts';
import { outcomes } from '../mentoring.rules.ts';
import { closeSchema } from '../mentoring.schema.ts';
import { getTrack } from '../track.reads.ts';
import { allowVisit } from '../working-track.ts';
import { outcomeWord, trackHref, trackName } from './parts/words.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/lapangan/:id/akhiri`: how a track ends, and why. */
export async function endPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  const base = trackHref(track.id);
  const shown = values ?? { versi: String(track.version) };
  const title = m.mentoring_track_close();
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
      action={`${base}/akhiri`}
      title={title}
      effects={[m.mentoring_close_effect_visits(), m.mentoring_close_effect_kept()]}
      button={m.mentoring_close_button()}
      cancel={{ href: base, label: m.mentoring_leave() }}
      calm
      reason={{ label: m.mentoring_close_reason(), hint: m.mentoring_close_reason_hint() }}
      values={shown}
      errors={errors}
    >
      <input type="hidden" name="versi" value={textOf(shown, 'versi')} />
      <Radios
        name="hasil"
        label={m.mentoring_close_outcome()}
        options={outcomes.map((value) => ({ value, label: outcomeWord(value) }))}
        values={shown}
        errors={errors}
      />
    </ConfirmPage>,
  );
}

export async function endPost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: closeSchema,
    again: (values, errors, status) => endPage(c, { values, errors, status }),
    run: async (tx, { versi, hasil, alasan }) => {
      await closeTrack(tx, { trackId, version: versi, outcome: hasil, reason: alasan });
      return `${trackHref(trackId)}?berakhir=1`;
    },
  });
}
