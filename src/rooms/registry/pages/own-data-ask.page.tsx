import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { askAboutData, requestKinds } from '#rooms/identity/index.ts';
import { Actions, Button, Form, Radios, renderPage, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../registry.permissions.ts';
import { askDataSchema } from '../registry.schema.ts';
import { requestKindWord } from './parts/request-words.ts';

/** `GET /saya/data/minta`: correct, delete or limit. `?apa=correct` has one chosen already. */
export async function askDataPage(c: Context): Promise<Response> {
  if (ctxOf(c).actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/data/minta', 303);
  return show(c, { values: { apa: c.req.query('apa') ?? '' } });
}

export function askDataPost(c: Context): Promise<Response> {
  return handlePost(c, {
    schema: askDataSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, { apa, isi }) => {
      await askAboutData(tx, { kind: apa, wish: isi });
      return '/saya/data?terkirim#permintaan';
    },
  });
}

async function show(c: Context, form: { values?: FormValues; errors?: FieldError[]; status?: number }) {
  allow(ctxOf(c), 'registry.own');
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.registry_own_ask_title(),
      current: '/saya',
      back: { href: '/saya/data', label: m.registry_own_title() },
      errors: form.errors,
      status: form.status as 422,
    },
    <>
      <h1>{m.registry_own_ask_title()}</h1>
      <p>{m.registry_own_ask_when()}</p>
      <Form c={c} action="/saya/data/minta">
        <Radios
          name="apa"
          label={m.registry_own_ask_what()}
          options={requestKinds.map((kind) => ({ value: kind, label: requestKindWord(kind), hint: hints[kind]() }))}
          values={form.values}
          errors={form.errors}
        />
        <TextArea
          name="isi"
          label={m.registry_own_ask_wish()}
          hint={m.registry_own_ask_wish_hint()}
          rows={5}
          max={1000}
          values={form.values}
          errors={form.errors}
        />
        <Actions>
          <Button>{m.registry_own_ask_send()}</Button>
          <a href="/saya/data">{m.registry_own_ask_cancel()}</a>
        </Actions>
      </Form>
    </>,
  );
}

const hints = {
  correct: m.registry_request_correct_hint,
  delete: m.registry_request_delete_hint,
  limit: m.registry_request_limit_hint,
};
