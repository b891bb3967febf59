import type { Context } from 'hono';
import * as v from 'valibot';
import { paragraph } from '#platform/forms/fields.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { ConfirmPage, type FormValues, renderPage } from '#ui/index.ts';
import { m } from '#words';
import type { Application } from '../selection.reads.ts';
import { availableSteps } from '../selection.rules.ts';
import { withdrawApplication } from '../withdraw-application.ts';
import { provedApplication } from './status.page.tsx';

/** `/status/:kode/batal`: what withdrawing does, before it is done. */
export async function withdrawPage(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  if (!availableSteps(application.state, ctxOf(c).actor).includes('withdraw')) {
    return c.redirect(`/status/${application.code}`, 303);
  }
  return show(c, application, {});
}

export async function withdrawPost(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  return handlePost(c, {
    schema: v.object({ alasan: paragraph({ max: 500 }) }),
    again: (values, errors, status) => show(c, application, values, errors, status),
    run: async (tx, { alasan }) => {
      await withdrawApplication(tx, { code: application.code, reason: alasan });
      return `/status/${application.code}`;
    },
  });
}

async function show(
  c: Context,
  application: Application,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const { code, state } = application;
  const call = await getCall(ctxOf(c), application.callId);
  const address = `/status/${code}`;
  // Who has a place gives it back; who only applied takes the application back.
  const words = ['accepted', 'offered', 'confirmed'].includes(state) ? declining : withdrawing;
  return renderPage(
    c,
    {
      layout: 'question',
      title: words.title(),
      service: m.selection_status_title(),
      current: '/status',
      back: { href: address, label: m.selection_back() },
      errors,
      status,
    },
    <ConfirmPage
      c={c}
      action={`${address}/batal`}
      title={words.title()}
      effects={[
        m.selection_withdraw_effect_what({ code, call: call.title }),
        words.place(),
        ...(words.again ? [words.again()] : []),
        m.selection_withdraw_effect_help(),
      ]}
      button={words.button()}
      cancel={{ href: address, label: m.selection_withdraw_keep() }}
      reason={{ label: m.selection_withdraw_reason(), hint: m.selection_withdraw_reason_hint() }}
      values={values}
      errors={errors}
    />,
  );
}

const withdrawing = {
  title: m.selection_withdraw_title,
  place: m.selection_withdraw_effect_place,
  again: m.selection_withdraw_effect_again,
  button: m.selection_withdraw_button,
};
const declining = {
  title: m.selection_decline_title,
  place: m.selection_decline_effect_place,
  again: undefined,
  button: m.selection_decline_button,
};
