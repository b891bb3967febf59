import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  Button,
  type FieldError,
  Form,
  type FormValues,
  PhoneField,
  Radios,
  renderPage,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { addPerson } from '../add-person.ts';
import { listRemitAreas } from '../areas.ts';
import { allow } from '../identity.permissions.ts';
import { newPersonSchema } from '../identity.schema.ts';
import { NameFields, RemitField, RoleField } from './parts/person-fields.tsx';
import { keepStartPassword } from './parts/start-password-note.tsx';

async function show(c: Context, values: FormValues, errors: FieldError[], status: number): Promise<Response> {
  const areas = await listRemitAreas(ctxOf(c));
  const props = { values, errors };
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.identity_add_title(),
      errors,
      status: status as 200,
      current: '/kerja/atur/orang',
      breadcrumb: [{ href: '/kerja/atur/orang', label: m.identity_people_title() }],
    },
    <>
      <h1>{m.identity_add_title()}</h1>
      <Form c={c} action="/kerja/atur/orang/tambah">
        <NameFields {...props} />
        <Radios
          name="jenis"
          label={m.identity_field_kind()}
          options={[
            { value: 'staff', label: m.identity_kind_staff(), hint: m.identity_kind_staff_hint() },
            { value: 'helper', label: m.identity_kind_helper(), hint: m.identity_kind_helper_hint() },
          ]}
          {...props}
        />
        <TextField
          name="email"
          label={m.identity_field_email()}
          hint={m.identity_field_email_staff_hint()}
          type="email"
          inputmode="email"
          autocomplete="off"
          optional
          {...props}
        />
        <RoleField {...props} />
        <PhoneField
          name="hp"
          label={m.identity_field_phone()}
          hint={m.identity_field_phone_helper_hint()}
          optional
          {...props}
        />
        <RemitField areas={areas} {...props} />
        <Actions>
          <Button>{m.identity_add_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /kerja/atur/orang/tambah` */
export function addPersonPage(c: Context): Promise<Response> {
  allow(ctxOf(c), 'identity.people-manage');
  return show(c, { jenis: 'staff', wilayah: [ctxOf(c).city] }, [], 200);
}

/** `POST /kerja/atur/orang/tambah` */
export function addPersonPost(c: Context): Promise<Response> {
  allow(ctxOf(c), 'identity.people-manage');
  return handlePost(c, {
    schema: newPersonSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, input) => {
      const about = { name: input.nama, title: input.sapaan, unit: input.bagian, remit: input.wilayah };
      const { id, startPassword } = await addPerson(
        tx,
        input.jenis === 'staff'
          ? { ...about, kind: 'staff', email: input.email, roles: input.peran }
          : { ...about, kind: 'helper', phone: input.hp },
      );
      if (startPassword) keepStartPassword(c, id, startPassword);
      return `/kerja/atur/orang/${id}`;
    },
  });
}
