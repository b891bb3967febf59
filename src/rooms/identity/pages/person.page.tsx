import type { Context } from 'hono';
import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, Checkbox, type FieldError, Form, type FormValues, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listRemitAreas } from '../areas.ts';
import { changePerson } from '../change-person.ts';
import { allow } from '../identity.permissions.ts';
import { refuse } from '../identity.refusals.ts';
import type { Person } from '../identity.rules.ts';
import { changeHelperSchema, changeStaffSchema } from '../identity.schema.ts';
import { getPerson } from '../people.ts';
import { restartSignIn } from '../restart-sign-in.ts';
import { NameFields, RemitField, RoleField } from './parts/person-fields.tsx';
import { keepStartPassword, StartPasswordNote, takeStartPassword } from './parts/start-password-note.tsx';

const valuesOf = (person: Person): FormValues => ({
  nama: person.name,
  sapaan: person.title,
  bagian: person.unit,
  peran: person.roles,
  wilayah: person.remit,
  aktif: person.active ? 'ya' : '',
  versi: String(person.version),
});

async function personOf(c: Context): Promise<Person> {
  allow(ctxOf(c), 'identity.people-manage');
  const person = await getPerson(ctxOf(c), idFrom(c.req.param('id')));
  // Owners look after their own data; the office does not switch them off.
  if (person.kind === 'owner') throw refuse('person-not-found');
  return person;
}

async function show(
  c: Context,
  person: Person,
  filled: { values: FormValues; errors: FieldError[]; status: number },
): Promise<Response> {
  const areas = await listRemitAreas(ctxOf(c));
  const { values, errors, status } = filled;
  const password = takeStartPassword(c, person.id);
  const address = `/kerja/atur/orang/${person.id}`;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: person.name,
      errors,
      status: status as 200,
      current: '/kerja/atur/orang',
      breadcrumb: [{ href: '/kerja/atur/orang', label: m.identity_people_title() }],
      messages: c.req.query('tersimpan') === undefined ? [] : [{ tone: 'good', text: m.identity_person_saved() }],
    },
    <>
      <h1>{person.name}</h1>
      <p class="b-muted">{person.email ?? m.identity_people_phone_tail({ tail: person.phoneTail ?? '' })}</p>
      {password && <StartPasswordNote password={password} name={person.name} />}
      <Form c={c} action={address}>
        <input type="hidden" name="versi" value={String(values.versi ?? '')} />
        <NameFields values={values} errors={errors} />
        {person.kind === 'staff' && <RoleField values={values} errors={errors} />}
        <RemitField areas={areas} values={values} errors={errors} />
        <Checkbox
          name="aktif"
          label={m.identity_field_active()}
          hint={m.identity_field_active_hint()}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button>{m.identity_person_button()}</Button>
        </Actions>
      </Form>
      {person.kind === 'staff' && (
        <Form c={c} action={`${address}/mulai-ulang`}>
          <h2>{m.identity_restart_title()}</h2>
          <p>{m.identity_restart_text()}</p>
          <Actions>
            <Button tone="danger">{m.identity_restart_button()}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}

/** `GET /kerja/atur/orang/:id` */
export async function personPage(c: Context): Promise<Response> {
  const person = await personOf(c);
  return show(c, person, { values: valuesOf(person), errors: [], status: 200 });
}

/** `POST /kerja/atur/orang/:id` */
export async function personPost(c: Context): Promise<Response> {
  const person = await personOf(c);
  const schema = v.union([person.kind === 'staff' ? changeStaffSchema : changeHelperSchema]);
  return handlePost(c, {
    schema,
    again: (values, errors, status) => show(c, person, { values, errors, status }),
    run: async (tx, input) => {
      await changePerson(tx, {
        id: person.id,
        name: input.nama,
        title: input.sapaan,
        unit: input.bagian,
        roles: 'peran' in input ? input.peran : person.roles,
        remit: input.wilayah,
        active: input.aktif,
        version: input.versi,
      });
      return `/kerja/atur/orang/${person.id}?tersimpan`;
    },
  });
}

/** `POST /kerja/atur/orang/:id/mulai-ulang` */
export async function restartSignInPost(c: Context): Promise<Response> {
  const person = await personOf(c);
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, person, { values: valuesOf(person), errors, status }),
    run: async (tx) => {
      const { startPassword } = await restartSignIn(tx, person.id);
      keepStartPassword(c, person.id, startPassword);
      return `/kerja/atur/orang/${person.id}`;
    },
  });
}
