import type { Context } from 'hono';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  Button,
  Checkbox,
  type FieldError,
  Form,
  type FormValues,
  PhoneField,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { phoneSignInSchema } from '../identity.schema.ts';
import { requestPhoneCode } from '../request-phone-code.ts';
import { demoHint } from './parts/demo-hint.tsx';
import { keepWaiting } from './parts/waiting-phone.ts';
import { wayBackOf, withWayBack } from './parts/way-back.ts';

function show(c: Context, values: FormValues, errors: FieldError[], status: number): Promise<Response> {
  return renderPage(
    c,
    { layout: 'question', title: m.identity_phone_title(), errors, status: status as 200 },
    <>
      <h1>{m.identity_phone_title()}</h1>
      <p>{m.identity_phone_lead()}</p>
      <Form c={c} action={withWayBack(c, '/saya/masuk')}>
        <PhoneField
          name="hp"
          label={m.identity_field_phone()}
          hint={m.identity_field_phone_hint()}
          values={values}
          errors={errors}
        />
        <Checkbox
          name="bersama"
          label={m.identity_phone_shared()}
          hint={m.identity_phone_shared_hint()}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button full>{m.identity_phone_button()}</Button>
        </Actions>
      </Form>
      {demoHint(ctxOf(c))}
      <p>
        <a href="/masuk">{m.identity_phone_to_staff()}</a>
      </p>
    </>,
  );
}

/** `GET /saya/masuk` */
export function phoneSignInPage(c: Context): Response | Promise<Response> {
  const { kind } = ctxOf(c).actor;
  if (kind === 'owner' || kind === 'helper') return c.redirect(wayBackOf(c) ?? '/saya', 303);
  return show(c, {}, [], 200);
}

/** `POST /saya/masuk` */
export function phoneSignInPost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: phoneSignInSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (ctx, { hp, bersama }) => {
      await requestPhoneCode(ctx, hp);
      keepWaiting(c, { phone: hp, sharedPhone: bersama });
      return withWayBack(c, '/saya/masuk/kode');
    },
  });
}
