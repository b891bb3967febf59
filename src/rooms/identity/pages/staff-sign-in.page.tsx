import type { Context } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { Actions, Button, type FieldError, Form, type FormValues, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { staffSignInSchema } from '../identity.schema.ts';
import { cookiesOf, endedMark, setCookies } from '../session.ts';
import { signInStaff } from '../sign-in-staff.ts';
import { demoHint } from './parts/demo-hint.tsx';
import { keepSetup } from './parts/setup.ts';
import { wayBackOf, withWayBack } from './parts/way-back.ts';

const pageOf = { code: '/masuk/kode', 'own-password': '/masuk/sandi', 'second-factor': '/masuk/pasang' };

function show(c: Context, values: FormValues, errors: FieldError[], status: number): Promise<Response> {
  const ended = getCookie(c, endedMark) !== undefined;
  if (ended) deleteCookie(c, endedMark, { path: '/' });
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.identity_staff_title(),
      errors,
      status: status as 200,
      messages: ended ? [{ tone: 'warn', text: m.identity_staff_session_over() }] : [],
    },
    <>
      <h1>{m.identity_staff_title()}</h1>
      <p>{m.identity_staff_lead()}</p>
      <Form c={c} action={withWayBack(c, '/masuk')}>
        <TextField
          name="email"
          label={m.identity_field_email()}
          type="email"
          inputmode="email"
          autocomplete="username"
          values={values}
          errors={errors}
        />
        <TextField
          name="sandi"
          label={m.identity_field_password()}
          type="password"
          autocomplete="current-password"
          enterkeyhint="done"
          value=""
          errors={errors}
        />
        <Actions>
          <Button full>{m.identity_staff_button()}</Button>
        </Actions>
      </Form>
      <p>{m.identity_staff_forgot()}</p>
      {demoHint(ctxOf(c))}
      <p>
        <a href="/saya/masuk">{m.identity_staff_to_phone()}</a>
      </p>
    </>,
  );
}

/** `GET /masuk` */
export function staffSignInPage(c: Context): Response | Promise<Response> {
  if (ctxOf(c).actor.kind === 'staff') return c.redirect(wayBackOf(c) ?? '/kerja', 303);
  return show(c, {}, [], 200);
}

/** `POST /masuk` */
export function staffSignInPost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: staffSignInSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (ctx, input) => {
      const step = await signInStaff(ctx, { email: input.email, password: input.sandi }, cookiesOf(c));
      setCookies(c, step.cookies, { untilClosed: true });
      if (step.totpUri) keepSetup(c, step.totpUri, input.email);
      return withWayBack(c, pageOf[step.next]);
    },
  });
}
