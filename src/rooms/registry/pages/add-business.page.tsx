import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { Actions, Button, Checkbox, type FieldError, Form, type FormValues, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { addBusiness } from '../add-business.ts';
import { allow } from '../registry.permissions.ts';
import { listAreas } from '../registry.reads.ts';
import { newBusinessSchema } from '../registry.schema.ts';
import { BusinessFields } from './parts/business-fields.tsx';

async function show(
  c: Context,
  values: FormValues,
  errors: FieldError[],
  status: 200 | 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const areas = await listAreas(ctxOf(c));
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.registry_add_title(),
      errors,
      status,
      current: '/kerja/registri',
      breadcrumb: [{ href: '/kerja/registri', label: m.registry_list_title() }],
    },
    <>
      <h1>{m.registry_add_title()}</h1>
      <p>{m.registry_add_lead()}</p>
      <Form c={c} action="/kerja/registri/tambah">
        <BusinessFields values={values} errors={errors} areas={areas} />
        {status === 409 && <Checkbox name="sure" label={m.registry_add_sure()} values={values} errors={errors} />}
        <Actions>
          <Button>{m.registry_add_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /kerja/registri/tambah` */
export function addBusinessPage(c: Context): Promise<Response> {
  allow(ctxOf(c), 'registry.edit');
  return show(c, {}, [], 200);
}

/** `POST /kerja/registri/tambah` */
export function addBusinessPost(c: Context): Promise<Response> {
  return handlePost(c, {
    schema: newBusinessSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, input) => `/kerja/usaha/${await addBusiness(tx, input)}`,
  });
}
