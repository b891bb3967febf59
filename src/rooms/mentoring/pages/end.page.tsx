import type { Ctx } from '#platform/ctx.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ConfirmPage, Radios, renderPage, TextField, textOf } from '#ui/index.ts';
import { m } from '#words';
import { closeTrack } from '../close-track.ts';
import { outcomes } from '../mentoring.rules.ts';
import { reachedAnswers } from '../needs.rules.ts';
import { approvedOf, listPlans } from '../plan.reads.ts';
import { closeSchema, reachedField, reachedNote, reachedOf } from '../plan.schema.ts';
import { getTrack } from '../track.reads.ts';
import { allowVisit } from '../working-track.ts';
import type { Again } from './parts/again.ts';
import { reachedWord } from './parts/need-words.ts';
import { outcomeWord, trackHref, trackName } from './parts/words.ts';

/** `/kerja/lapangan/:id/akhiri`: the closing report: what was reached of the plan, how the track ends, and why. */
export async function endPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  const base = trackHref(track.id);
  const desired = await desiredOf(ctx, track.id);
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
      {desired.map(({ id, text }) => (
        <>
          <Radios
            name={reachedField(id)}
            label={m.mentoring_close_reached({ text })}
            options={reachedAnswers.map((value) => ({ value, label: reachedWord(value) }))}
            values={shown}
            errors={errors}
          />
          <TextField
            name={reachedNote(id)}
            label={m.mentoring_close_reached_note()}
            optional
            values={shown}
            errors={errors}
          />
        </>
      ))}
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
  const desired = await desiredOf(ctxOf(c), trackId);
  return handlePost(c, {
    schema: closeSchema(desired),
    again: (values, errors, status) => endPage(c, { values, errors, status }),
    run: async (tx, form) => {
      const { versi, hasil, alasan } = form;
      const scores = reachedOf(form, desired);
      await closeTrack(tx, { trackId, version: versi, outcome: hasil, reason: alasan, scores });
      return `${trackHref(trackId)}?berakhir=1`;
    },
  });
}

/** What the plan in force wanted to reach; nothing without an approved plan. */
const desiredOf = async (ctx: Ctx, trackId: string) => approvedOf(await listPlans(ctx, [trackId]))?.outcomes ?? [];
