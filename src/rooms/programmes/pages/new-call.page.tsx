import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  Button,
  Form,
  type FormValues,
  formatMonth,
  Radios,
  renderPage,
  Select,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { callKinds } from '../call.ts';
import { kindWord } from '../call-words.ts';
import { draftCall } from '../draft-call.ts';
import { allow } from '../programmes.permissions.ts';
import { listCalls } from '../programmes.reads.ts';
import { draftSchema } from '../programmes.schema.ts';
import { callHref } from './parts/part-addresses.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/program/baru?salin=`: a name, and perhaps an earlier call to copy. Everything else has sensible defaults. */
export async function newCallPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.write');
  const earlier = await listCalls(ctx, { limit: 100 });
  const shown = values ?? { copyOf: c.req.query('salin') ?? '' };
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.programmes_new_title(),
      current: '/kerja/program',
      breadcrumb: [{ href: '/kerja/program', label: m.programmes_list_title() }],
      errors,
      status,
    },
    <>
      <h1>{m.programmes_new_title()}</h1>
      <Form c={c} action="/kerja/program/baru" class="b-form b-form--narrow">
        <TextField
          name="title"
          label={m.programmes_new_name()}
          hint={m.programmes_new_name_hint()}
          values={shown}
          errors={errors}
        />
        <Radios
          name="kind"
          label={m.programmes_new_kind()}
          value={values ? undefined : 'training'}
          values={values}
          errors={errors}
          options={callKinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
        />
        <Select
          name="copyOf"
          label={m.programmes_new_copy()}
          hint={m.programmes_new_copy_hint()}
          optional
          empty={m.programmes_new_copy_none()}
          options={earlier.map((call) => ({
            value: call.id,
            label: call.opensAt ? `${call.title}, ${formatMonth(call.opensAt)}` : call.title,
          }))}
          values={shown}
          errors={errors}
        />
        <Actions>
          <Button>{m.programmes_new_button()}</Button>
          <a href="/kerja/program">{m.programmes_form_leave()}</a>
        </Actions>
      </Form>
    </>,
  );
}

export const newCallPost = (c: AppContext): Promise<Response> =>
  handlePost(c, {
    schema: draftSchema,
    again: (values, errors, status) => newCallPage(c, { values, errors, status }),
    run: async (tx, input) => callHref(await draftCall(tx, input)),
  });
