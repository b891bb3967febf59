import { addDays, dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Button, DateField, Form, renderPage, Select, TextField, textOf } from '#ui/index.ts';
import { m } from '#words';
import { needs } from '../needs.rules.ts';
import { listPlans } from '../plan.reads.ts';
import { outcomesOf, planOutcomesSchema } from '../plan.schema.ts';
import { sendPlan } from '../send-plan.ts';
import { getTrack } from '../track.reads.ts';
import { allowVisit } from '../working-track.ts';
import type { Again } from './parts/again.ts';
import { needWord } from './parts/need-words.ts';
import { trackHref, trackName } from './parts/words.ts';

/** `/kerja/lapangan/:id/rencana-hasil`: up to three things to be reached, each with its day, sent for approval. */
export async function planPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allowVisit(ctx, track);
  const [before] = await listPlans(ctx, [track.id]);
  const known = Object.fromEntries(
    (before?.outcomes ?? []).flatMap(({ area, text }, at) => [
      [`bidang${at + 1}`, area],
      [`hasil${at + 1}`, text],
    ]),
  );
  const shown = values ?? { versi: String(track.version), ...known };
  const base = trackHref(track.id);
  const at = { values: shown, errors };
  const inThreeMonths = addDays(dayOf(ctx.now), 90);
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.mentoring_plan_title(),
      service: trackName(track),
      current: '/kerja/lapangan',
      back: { href: base, label: trackName(track) },
      errors,
      status,
    },
    <>
      <h1>{m.mentoring_plan_title()}</h1>
      <p class="b-lead">{m.mentoring_plan_text()}</p>
      <Form c={c} action={`${base}/rencana-hasil`}>
        <input type="hidden" name="versi" value={textOf(shown, 'versi')} />
        {([1, 2, 3] as const).map((no) => (
          <section>
            <h2>{m.mentoring_plan_no({ no })}</h2>
            <TextField
              name={`hasil${no}`}
              label={m.mentoring_plan_outcome()}
              hint={no === 1 ? m.mentoring_plan_outcome_hint() : undefined}
              optional={no > 1}
              {...at}
            />
            <Select
              name={`bidang${no}`}
              label={m.mentoring_plan_area()}
              optional={no > 1}
              options={needs.map((value) => ({ value, label: needWord(value) }))}
              {...at}
            />
            <DateField
              name={`hasil${no}-hari`}
              label={m.mentoring_plan_day()}
              value={no === 1 && !values ? inThreeMonths : undefined}
              optional={no > 1}
              {...at}
            />
          </section>
        ))}
        <Button>{m.mentoring_plan_send()}</Button>
      </Form>
    </>,
  );
}

export function planPost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: planOutcomesSchema,
    again: (values, errors, status) => planPage(c, { values, errors, status }),
    run: async (tx, form) => {
      await sendPlan(tx, { trackId, version: form.versi, outcomes: outcomesOf(form) });
      return `${trackHref(trackId)}?rencana=1`;
    },
  });
}
