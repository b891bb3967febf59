import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Button, EmptyState, Form, Radios, renderPage, TextArea, textOf } from '#ui/index.ts';
import { m } from '#words';
import { answerPlan } from '../answer-plan.ts';
import { allow } from '../mentoring.permissions.ts';
import { listPlans } from '../plan.reads.ts';
import { planAnswerSchema } from '../plan.schema.ts';
import { getTrack } from '../track.reads.ts';
import type { Again } from './parts/again.ts';
import { PlanTable } from './parts/track-way.tsx';
import { trackHref, trackName } from './parts/words.ts';

/** `/kerja/lapangan/:id/rencana-hasil/jawab`: an officer approves the plan that waits, or says what is to be changed. */
export async function answerPlanPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const track = await getTrack(ctx, idFrom(c.req.param('id')));
  allow(ctx, 'mentoring.approve', { area: track.area });
  const plan = (await listPlans(ctx, [track.id])).find(({ state }) => state === 'sent');
  const shown = values ?? { versi: String(track.version) };
  const base = trackHref(track.id);
  const at = { values: shown, errors };
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.mentoring_plan_answer_title(),
      service: trackName(track),
      current: '/kerja/pendampingan',
      back: { href: base, label: trackName(track) },
      errors,
      status,
    },
    <>
      <h1>{m.mentoring_plan_answer_title()}</h1>
      {plan ? (
        <>
          <PlanTable plan={plan} />
          <Form c={c} action={`${base}/rencana-hasil/jawab`}>
            <input type="hidden" name="versi" value={textOf(shown, 'versi')} />
            <Radios
              name="jawaban"
              label={m.mentoring_plan_answer()}
              options={[
                { value: 'approved', label: m.mentoring_plan_answer_approved() },
                { value: 'returned', label: m.mentoring_plan_answer_returned() },
              ]}
              {...at}
            />
            <TextArea
              name="alasan"
              label={m.mentoring_plan_answer_reason()}
              hint={m.mentoring_plan_answer_reason_hint()}
              optional
              rows={3}
              max={500}
              {...at}
            />
            <Button>{m.mentoring_plan_answer_save()}</Button>
          </Form>
        </>
      ) : (
        <EmptyState text={m.mentoring_plan_none_waits()} action={<a href={base}>{trackName(track)}</a>} />
      )}
    </>,
  );
}

export function answerPlanPost(c: AppContext): Promise<Response> {
  const trackId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: planAnswerSchema,
    again: (values, errors, status) => answerPlanPage(c, { values, errors, status }),
    run: async (tx, { versi, jawaban, alasan }) => {
      await answerPlan(tx, { trackId, version: versi, answer: jawaban, reason: alasan });
      return `${trackHref(trackId)}?rencana=${jawaban === 'approved' ? '2' : '3'}`;
    },
  });
}
