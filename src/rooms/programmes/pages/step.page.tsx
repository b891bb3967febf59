import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { ConfirmPage, type FormValues, formatDay, renderPage } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../call.ts';
import { type CallStep, stepsWithReason } from '../call-states.rules.ts';
import { countInterested } from '../interest.reads.ts';
import { moveCall } from '../move-call.ts';
import { allow } from '../programmes.permissions.ts';
import { getCall } from '../programmes.reads.ts';
import { stepSchema } from '../programmes.schema.ts';
import { countSeats } from '../seats.ts';
import { callHref, stepAt, stepPaths } from './parts/part-addresses.ts';
import { stepWords } from './parts/step-words.ts';

type Step = Exclude<CallStep, 'close'>;

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/program/:id/langkah/:langkah`: what the step will do, said before it is done. */
export async function stepPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.step');
  const step = stepAt(c.req.param('langkah'));
  if (!step) throw notFound();
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const words = stepWords[step];
  const needsReason = stepsWithReason.includes(step);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: words.title({ title: call.title }),
      current: '/kerja/program',
      breadcrumb: [
        { href: '/kerja/program', label: m.programmes_list_title() },
        { href: callHref(call.id), label: call.title },
      ],
      errors,
      status,
    },
    <ConfirmPage
      c={c}
      action={`${callHref(call.id)}/langkah/${stepPaths[step]}`}
      title={words.title({ title: call.title })}
      effects={await effectsOf(c, call, step)}
      button={words.button()}
      cancel={{ href: callHref(call.id), label: m.programmes_form_leave() }}
      calm={step !== 'cancel' && step !== 'postpone'}
      reason={
        needsReason
          ? {
              label: step === 'return' ? m.programmes_step_note() : m.programmes_step_reason(),
              hint: step === 'return' ? m.programmes_step_note_hint() : m.programmes_step_reason_hint(),
            }
          : undefined
      }
      values={values}
      errors={errors}
    />,
  );
}

export function stepPost(c: AppContext): Promise<Response> {
  const step = stepAt(c.req.param('langkah'));
  if (!step) throw notFound();
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: stepSchema,
    again: (values, errors, status) => stepPage(c, { values, errors, status }),
    run: async (tx, { alasan }) => {
      await moveCall(tx, callId, step, { reason: alasan });
      return `${callHref(callId)}?sesudah=${stepPaths[step]}`;
    },
  });
}

/** What the step will do, with the numbers of people it concerns. */
async function effectsOf(c: AppContext, call: Call, step: Step): Promise<string[]> {
  const ctx = ctxOf(c);
  const [seats, waiting] = await Promise.all([countSeats(ctx, [call]), countInterested(ctx, call.id)]);
  const count = seats.get(call.id);
  const applied = (count?.taken ?? 0) + (count?.waiting ?? 0);
  const effects = stepWords[step].effects({
    closes: call.closesAt ? formatDay(call.closesAt) : '–',
    opens: call.opensAt ? formatDay(call.opensAt) : '–',
  });
  if (step === 'postpone' || step === 'cancel') effects.push(m.programmes_effect_applied({ n: applied }));
  if ((step === 'approve' || step === 'resume') && waiting > 0) effects.push(m.programmes_effect_told({ n: waiting }));
  return effects;
}
