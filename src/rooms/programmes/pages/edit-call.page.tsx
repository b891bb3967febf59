import type * as v from 'valibot';
import { dayOf } from '#platform/clock.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { listPeople } from '#rooms/identity/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { Actions, Button, Form, type FormValues, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type CallPart, callParts } from '../call-states.rules.ts';
import { partWord } from '../call-words.ts';
import { editCall, guardPart } from '../edit-call.ts';
import { allow } from '../programmes.permissions.ts';
import { getCall, listCatalogue } from '../programmes.reads.ts';
import { aboutForm } from './parts/about-form.tsx';
import { choiceForm } from './parts/choice-form.tsx';
import { datesForm } from './parts/dates-form.tsx';
import { callHref, partHref, partPaths } from './parts/part-addresses.ts';
import type { Around, PartForm } from './parts/part-form.ts';
import { peopleForm } from './parts/people-form.tsx';
import { placesForm } from './parts/places-form.tsx';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

function partOf(c: AppContext): CallPart {
  const part = callParts.find((each) => partPaths[each] === c.req.param('bagian'));
  if (!part) throw notFound();
  return part;
}

async function aroundOf(c: AppContext): Promise<Around> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.write');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const [areas, catalogue, people] = await Promise.all([
    listAreas(ctx),
    listCatalogue(ctx, dayOf(ctx.now)),
    listPeople(ctx),
  ]);
  return { call, areas, catalogue, people };
}

async function show<S extends v.GenericSchema>(
  c: AppContext,
  form: PartForm<S>,
  { values, errors, status }: Again = {},
): Promise<Response> {
  const part = partOf(c);
  const around = await aroundOf(c);
  const { call } = around;
  if (!status) guardPart(call, part);
  // After a stale save the newest version goes into the form: what was typed stays, and a second press is a decision.
  const version = values && status !== 409 ? values.version : String(call.version);
  const shown = values ?? form.valuesOf(around);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: partWord(part),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [
        { href: '/kerja/program', label: m.programmes_list_title() },
        { href: callHref(call.id), label: call.title },
      ],
      errors,
      status,
    },
    <>
      <h1>{partWord(part)}</h1>
      <Form c={c} action={partHref(call.id, part)} class="b-form b-form--narrow">
        <input type="hidden" name="version" value={version} />
        <form.Fields values={shown} errors={errors} around={around} />
        <Actions>
          <Button>{m.programmes_form_save()}</Button>
          <a href={callHref(call.id)}>{m.programmes_form_leave()}</a>
        </Actions>
      </Form>
    </>,
  );
}

async function post<S extends v.GenericSchema<unknown, { version: number }>>(
  c: AppContext,
  form: PartForm<S>,
): Promise<Response> {
  const around = await aroundOf(c);
  return handlePost(c, {
    schema: form.schema,
    again: (values, errors, status) => show(c, form, { values, errors, status }),
    run: async (tx, input) => {
      await editCall(tx, { ...form.editOf(input, around), callId: around.call.id, version: input.version });
      return `${callHref(around.call.id)}?simpan=${partPaths[partOf(c)]}`;
    },
  });
}

/** `/kerja/program/:id/ubah/:bagian`: one part of a call on one page. */
export function editCallPage(c: AppContext): Promise<Response> {
  switch (partOf(c)) {
    case 'about':
      return show(c, aboutForm);
    case 'places':
      return show(c, placesForm);
    case 'dates':
      return show(c, datesForm);
    case 'choice':
      return show(c, choiceForm);
    case 'people':
      return show(c, peopleForm);
  }
}

export function editCallPost(c: AppContext): Promise<Response> {
  switch (partOf(c)) {
    case 'about':
      return post(c, aboutForm);
    case 'places':
      return post(c, placesForm);
    case 'dates':
      return post(c, datesForm);
    case 'choice':
      return post(c, choiceForm);
    case 'people':
      return post(c, peopleForm);
  }
}
