import { addDays, dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ConfirmPage, DateField, renderPage, textOf } from '#ui/index.ts';
import { m } from '#words';
import { reopenSchema } from '../plan.schema.ts';
import { reopenTrack } from '../reopen-track.ts';
import { getTrack } from '../track.reads.ts';
import { allowVisit } from '../working-track.ts';
import type { Again } from './parts/again.ts';
import { trackHref, trackName } from './parts/words.ts';

/** `/kerja/lapangan/:id/buka-lagi`: an ended track goes on, with the reason and the next day. */
export async function reopenPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  const base = trackHref(track.id);
  const shown = values ?? { versi: String(track.version) };
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.mentoring_reopen_link(),
      service: trackName(track),
      current: '/kerja/lapangan',
      back: { href: base, label: trackName(track) },
      errors,
      status,
    },
    <ConfirmPage
      c={c}
      action={`${base}/buka-lagi`}
      title={m.mentoring_reopen_link()}
      effects={[m.mentoring_reopen_effect_kept(), m.mentoring_day_told({ name: track.ownerName })]}
      button={m.mentoring_reopen_button()}
      cancel={{ href: base, label: m.mentoring_leave() }}
      calm
      reason={{ label: m.mentoring_day_reason(), hint: m.mentoring_reopen_reason_hint() }}
      values={shown}
      errors={errors}
    >
      <input type="hidden" name="versi" value={textOf(shown, 'versi')} />
      <DateField
        name="hari"
        label={m.mentoring_day_new()}
        value={values ? undefined : addDays(dayOf(ctx.now), 7)}
        values={shown}
        errors={errors}
      />
    </ConfirmPage>,
  );
}

export function reopenPost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: reopenSchema,
    again: (values, errors, status) => reopenPage(c, { values, errors, status }),
    run: async (tx, { versi, hari, alasan }) => {
      await reopenTrack(tx, { trackId, version: versi, day: hari, reason: alasan });
      return `${trackHref(trackId)}?dibuka=1`;
    },
  });
}
