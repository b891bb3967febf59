import type { Context } from 'hono';
import * as v from 'valibot';
import { line } from '#platform/forms/fields.ts';
import { visitorOf } from '#platform/forms/form-key.ts';
import { type FieldError, handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { limitRate } from '#platform/http/rate-limit.ts';
import { sign } from '#platform/sealed.ts';
import { requestPhoneCode } from '#rooms/identity/index.ts';
import { Actions, Button, Form, type FormValues, PhoneField, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { phoneNumber } from '../answers.schema.ts';
import { findByTypedCode, isOpenTo } from '../open-application.ts';
import { refuse } from '../selection.refusals.ts';

const guesses = { name: 'selection.status', points: 10, seconds: 900 };

/** `/status`: code and phone on one page. What does not match is never named. */
export const findApplicationPage = (c: Context): Promise<Response> => show(c, { kode: c.req.query('kode') ?? '' });

const schema = v.object({ kode: line({ max: 60, empty: () => m.selection_status_code_empty() }), hp: phoneNumber });

export function findApplicationPost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (ctx, { kode, hp }) => {
      await limitRate(guesses, hp);
      const application = await findByTypedCode(ctx, kode);
      if (!application || application.phone !== hp) throw refuse('no-match');
      if (await isOpenTo(ctx, application)) return `/status/${application.code}`;
      await requestPhoneCode(ctx, hp);
      return `/status/${application.code}/cek?t=${sign('status', visitorOf(c), application.code)}`;
    },
  });
}

function show(
  c: Context,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const signedIn = ctxOf(c).actor.kind === 'owner';
  return renderPage(
    c,
    {
      layout: 'question',
      listed: true,
      title: m.selection_status_title(),
      description: m.selection_status_lead(),
      current: '/status',
      errors,
      status,
    },
    <>
      <h1>{m.selection_status_title()}</h1>
      <p class="b-lead">{m.selection_status_lead()}</p>
      <Form c={c} action="/status">
        <TextField
          name="kode"
          label={m.selection_status_code()}
          hint={m.selection_status_code_hint({ prefix: ctxOf(c).office.codePrefix })}
          values={values}
          errors={errors}
          autocomplete="off"
          class="b-code"
          width="m"
        />
        <PhoneField
          name="hp"
          label={m.selection_status_phone()}
          hint={m.selection_phone_hint()}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button full>{m.selection_status_button()}</Button>
        </Actions>
      </Form>
      <p>
        <a href="/status/lupa">{m.selection_status_forgot()}</a>
      </p>
      {signedIn && (
        <p>
          <a href="/saya/pengajuan">{m.selection_status_mine()}</a>
        </p>
      )}
    </>,
  );
}
