import type { Context } from 'hono';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import { Actions, Button, CodeField, type FieldError, Form, type FormValues, QrBlock, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { confirmStaffCode } from '../confirm-staff-code.ts';
import { codeSchema } from '../identity.schema.ts';
import { cookiesOf, setCookies } from '../session.ts';
import { dropSetup, readSetup } from './parts/setup.ts';
import { wayBackOf, withWayBack } from './parts/way-back.ts';

function show(c: Context, values: FormValues, errors: FieldError[], status: number): Response | Promise<Response> {
  const setup = readSetup(c);
  if (!setup) return c.redirect(withWayBack(c, '/masuk'), 303);
  return renderPage(
    c,
    { layout: 'question', title: m.identity_setup_title(), errors, status: status as 200 },
    <>
      <h1>{m.identity_setup_title()}</h1>
      <p>{m.identity_setup_lead()}</p>
      <ol>
        <li>{m.identity_setup_step_app()}</li>
        <li>{m.identity_setup_step_scan()}</li>
        <li>{m.identity_setup_step_code()}</li>
      </ol>
      <QrBlock text={setup.uri} code={setup.secret} />
      <p>
        <a href={setup.uri}>{m.identity_setup_same_phone()}</a>
      </p>
      <Form c={c} action={withWayBack(c, '/masuk/pasang')}>
        <CodeField
          name="kode"
          label={m.identity_setup_code()}
          hint={m.identity_code_hint()}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button full>{m.identity_setup_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /masuk/pasang` */
export const secondFactorPage = (c: Context): Response | Promise<Response> => show(c, {}, [], 200);

/** `POST /masuk/pasang` */
export function secondFactorPost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: codeSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (ctx, { kode }) => {
      const { cookies } = await confirmStaffCode(ctx, { code: kode, enrolling: true }, cookiesOf(c));
      setCookies(c, cookies, { untilClosed: true });
      dropSetup(c);
      return wayBackOf(c) ?? '/kerja';
    },
  });
}
