import type { Context } from 'hono';
import * as v from 'valibot';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  Button,
  CodeField,
  type FieldError,
  Form,
  type FormValues,
  formatPhone,
  maskPhone,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { confirmPhoneCode } from '../confirm-phone-code.ts';
import { codeSchema } from '../identity.schema.ts';
import { requestPhoneCode } from '../request-phone-code.ts';
import { demoHint } from './parts/demo-hint.tsx';
import { dropWaiting, readWaiting } from './parts/waiting-phone.ts';
import { wayBackOf, withWayBack } from './parts/way-back.ts';

function show(c: Context, values: FormValues, errors: FieldError[], status: number): Response | Promise<Response> {
  const waiting = readWaiting(c);
  if (!waiting) return c.redirect(withWayBack(c, '/saya/masuk'), 303);
  const sentAgain = c.req.query('baru') !== undefined;
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.identity_phone_code_title(),
      errors,
      status: status as 200,
      back: { href: withWayBack(c, '/saya/masuk'), label: m.identity_phone_code_back() },
      messages: sentAgain ? [{ tone: 'good', text: m.identity_phone_code_sent_again() }] : [],
    },
    <>
      <Form c={c} action={withWayBack(c, '/saya/masuk/kode')}>
        <CodeField
          name="kode"
          label={m.identity_phone_code_title()}
          hint={m.identity_phone_code_hint({ phone: maskPhone(waiting.phone) })}
          question
          values={values}
          errors={errors}
        />
        <Actions>
          <Button full>{m.identity_phone_code_button()}</Button>
        </Actions>
      </Form>
      <Form c={c} action={withWayBack(c, '/saya/masuk/ulang')}>
        <Actions>
          <Button tone="secondary">{m.identity_phone_code_again()}</Button>
        </Actions>
      </Form>
      <p>{m.identity_phone_code_none({ phone: formatPhone(ctxOf(c).office.phone) })}</p>
      {demoHint(ctxOf(c))}
    </>,
  );
}

/** `GET /saya/masuk/kode` */
export const phoneCodePage = (c: Context): Response | Promise<Response> => show(c, {}, [], 200);

/** `POST /saya/masuk/kode` */
export function phoneCodePost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: codeSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (_ctx, { kode }) => {
      const waiting = readWaiting(c);
      if (!waiting) return withWayBack(c, '/saya/masuk');
      const actor = await confirmPhoneCode(c, { ...waiting, code: kode });
      dropWaiting(c);
      return wayBackOf(c) ?? (actor.kind === 'helper' ? '/kerja' : '/saya');
    },
  });
}

/** `POST /saya/masuk/ulang`: another code to the same phone. */
export function anotherCodePost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: v.object({}),
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (ctx) => {
      const waiting = readWaiting(c);
      if (!waiting) return withWayBack(c, '/saya/masuk');
      await requestPhoneCode(ctx, waiting.phone);
      const address = withWayBack(c, '/saya/masuk/kode');
      return `${address}${address.includes('?') ? '&' : '?'}baru`;
    },
  });
}
