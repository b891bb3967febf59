import type { Context } from 'hono';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import { Actions, Button, type FieldError, Form, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { chooseOwnPassword } from '../choose-own-password.ts';
import { ownPasswordSchema } from '../identity.schema.ts';
import { cookiesOf, setCookies } from '../session.ts';
import { keepSetup } from './parts/setup.ts';
import { withWayBack } from './parts/way-back.ts';

function show(c: Context, errors: FieldError[], status: number): Promise<Response> {
  return renderPage(
    c,
    { layout: 'question', title: m.identity_own_password_title(), errors, status: status as 200 },
    <>
      <h1>{m.identity_own_password_title()}</h1>
      <p>{m.identity_own_password_lead()}</p>
      <Form c={c} action={withWayBack(c, '/masuk/sandi')}>
        <TextField
          name="sandi"
          label={m.identity_field_own_password()}
          hint={m.identity_own_password_hint()}
          type="password"
          autocomplete="new-password"
          value=""
          errors={errors}
        />
        <TextField
          name="ulang"
          label={m.identity_field_own_password_again()}
          type="password"
          autocomplete="new-password"
          enterkeyhint="done"
          value=""
          errors={errors}
        />
        <Actions>
          <Button full>{m.identity_own_password_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /masuk/sandi` */
export const ownPasswordPage = (c: Context): Promise<Response> => show(c, [], 200);

/** `POST /masuk/sandi` */
export function ownPasswordPost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: ownPasswordSchema,
    again: (_values, errors, status) => show(c, errors, status),
    run: async (ctx, { sandi }) => {
      const { cookies, totpUri, email } = await chooseOwnPassword(ctx, sandi, cookiesOf(c));
      setCookies(c, cookies, { untilClosed: true });
      keepSetup(c, totpUri, email);
      return withWayBack(c, '/masuk/pasang');
    },
  });
}
