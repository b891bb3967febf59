import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldError, handleEachPost } from '#platform/forms/handle-post.ts';
import { Actions, Button, Form, type FormValues, PhoneField, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { phoneNumber } from '../answers.schema.ts';
import { sendCodes } from '../send-codes.ts';

/** `/status/lupa`: all codes of a phone, sent to that phone. The answer is the same for every number. */
export function forgotCodePage(c: Context): Promise<Response> {
  return c.req.query('terkirim') === undefined ? show(c, {}) : showSent(c);
}

export function forgotCodePost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: v.object({ hp: phoneNumber }),
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (ctx, { hp }) => {
      await sendCodes(ctx, hp);
      return '/status/lupa?terkirim';
    },
  });
}

const frame = () => ({
  layout: 'question' as const,
  title: m.selection_forgot_title(),
  service: m.selection_status_title(),
  current: '/status',
  back: { href: '/status', label: m.selection_back() },
});

function show(
  c: Context,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  return renderPage(
    c,
    { ...frame(), errors, status },
    <>
      <h1>{m.selection_forgot_title()}</h1>
      <p class="b-lead">{m.selection_forgot_lead()}</p>
      <Form c={c} action="/status/lupa">
        <PhoneField
          name="hp"
          label={m.selection_status_phone()}
          hint={m.selection_phone_hint()}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button full>{m.selection_forgot_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

function showSent(c: Context): Promise<Response> {
  return renderPage(
    c,
    frame(),
    <>
      <h1>{m.selection_forgot_sent()}</h1>
      <p>{m.selection_forgot_sent_text()}</p>
      <p>
        <a href="/status">{m.selection_forgot_back()}</a>
      </p>
    </>,
  );
}
