import type { Context } from 'hono';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { Actions, Button, CodeField, type FieldError, Form, type FormValues, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { confirmStaffCode } from '../confirm-staff-code.ts';
import { codeSchema } from '../identity.schema.ts';
import { cookiesOf, setCookies } from '../session.ts';
import { demoHint } from './parts/demo-hint.tsx';
import { wayBackOf, withWayBack } from './parts/way-back.ts';

function show(c: Context, values: FormValues, errors: FieldError[], status: number): Promise<Response> {
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.identity_code_title(),
      errors,
      status: status as 200,
      back: { href: withWayBack(c, '/masuk'), label: m.identity_code_back() },
    },
    <>
      <Form c={c} action={withWayBack(c, '/masuk/kode')}>
        <CodeField
          name="kode"
          label={m.identity_code_title()}
          hint={m.identity_code_hint()}
          question
          values={values}
          errors={errors}
        />
        <Actions>
          <Button full>{m.identity_code_button()}</Button>
        </Actions>
      </Form>
      <p>{m.identity_code_lost()}</p>
      {demoHint(ctxOf(c))}
    </>,
  );
}

/** `GET /masuk/kode` */
export const staffCodePage = (c: Context): Promise<Response> => show(c, {}, [], 200);

/** `POST /masuk/kode` */
export function staffCodePost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: codeSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (ctx, { kode }) => {
      const { cookies } = await confirmStaffCode(ctx, { code: kode, enrolling: false }, cookiesOf(c));
      setCookies(c, cookies, { untilClosed: true });
      return wayBackOf(c) ?? '/kerja';
    },
  });
}
