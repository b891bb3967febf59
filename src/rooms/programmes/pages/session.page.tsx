import { dayOf, hourOf, instantOf } from '#platform/clock.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  clockTime,
  DateField,
  Form,
  type FormValues,
  NumberField,
  renderPage,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import type { Call, CallSession } from '../call.ts';
import { dropSession, planSession } from '../edit-session.ts';
import { allow } from '../programmes.permissions.ts';
import { getCall } from '../programmes.reads.ts';
import { sessionSchema, versionSchema } from '../programmes.schema.ts';
import { callHref } from './parts/part-addresses.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

const NEW = 'baru';

async function found(c: AppContext): Promise<{ call: Call; session: CallSession | undefined }> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.write');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const at = c.req.param('pertemuan');
  const session = call.sessions.find(({ id }) => id === at);
  if (!session && at !== NEW) throw notFound();
  return { call, session };
}

/** A new meeting begins where the last one was, a week later at the same hours. */
function valuesFor(call: Call, session: CallSession | undefined): FormValues {
  const last = call.sessions.at(-1);
  const model = session ?? last;
  const week = session || !last ? 0 : 7 * 86_400_000;
  return {
    title: session?.title ?? '',
    day: model ? dayOf(new Date(model.startsAt.getTime() + week)) : '',
    from: clockTime(model ? hourOf(model.startsAt) : '09:00'),
    to: clockTime(model ? hourOf(model.endsAt) : '12:00'),
    place: model?.place ?? '',
    address: model?.address ?? '',
    mapUrl: model?.mapUrl ?? '',
    lessonHours: String(model?.lessonHours ?? 4),
  };
}

/** `/kerja/program/:id/pertemuan/:pertemuan`: one meeting, or a new one at `baru`. */
export async function sessionPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const { call, session } = await found(c);
  const title = session ? m.programmes_session_change() : m.programmes_session_add();
  const version = values && status !== 409 ? values.version : String(call.version);
  const shown = values ?? valuesFor(call, session);
  const fields = { values: shown, errors };
  const action = `${callHref(call.id)}/pertemuan/${session?.id ?? NEW}`;
  const day = typeof shown.day === 'string' ? shown.day : undefined;
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
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
      <h1>{title}</h1>
      <Form c={c} action={action} class="b-form b-form--narrow">
        <input type="hidden" name="version" value={version} />
        <TextField name="title" label={m.programmes_session_title()} optional width="m" {...fields} />
        <DateField name="day" label={m.programmes_session_day()} value={day} {...fields} />
        <TextField name="from" label={m.programmes_session_from()} width="xs" {...fields} />
        <TextField name="to" label={m.programmes_session_to()} width="xs" {...fields} />
        <TextField name="place" label={m.programmes_session_place()} width="m" {...fields} />
        <TextField name="address" label={m.programmes_session_address()} optional {...fields} />
        <TextField name="mapUrl" label={m.programmes_session_map()} type="url" optional {...fields} />
        <NumberField
          name="lessonHours"
          label={m.programmes_session_hours()}
          hint={m.programmes_session_hours_hint()}
          unit="JP"
          {...fields}
        />
        <Actions>
          <Button>{m.programmes_session_save()}</Button>
          <a href={callHref(call.id)}>{m.programmes_form_leave()}</a>
        </Actions>
      </Form>
      {session && (
        <Form c={c} action={`${action}/hapus`}>
          <input type="hidden" name="version" value={String(call.version)} />
          <Button tone="danger" icon="trash">
            {m.programmes_session_drop()}
          </Button>
        </Form>
      )}
    </>,
  );
}

export async function sessionPost(c: AppContext): Promise<Response> {
  const { call, session } = await found(c);
  return handlePost(c, {
    schema: sessionSchema,
    again: (values, errors, status) => sessionPage(c, { values, errors, status }),
    run: async (tx, { version, day, from, to, ...rest }) => {
      const times = { startsAt: instantOf(day, from), endsAt: instantOf(day, to) };
      await planSession(tx, { callId: call.id, version, sessionId: session?.id }, { ...rest, ...times });
      return `${callHref(call.id)}?simpan=tempat`;
    },
  });
}

export async function dropSessionPost(c: AppContext): Promise<Response> {
  const { call, session } = await found(c);
  if (!session) throw notFound();
  return handlePost(c, {
    schema: versionSchema,
    again: (_values, errors, status) => sessionPage(c, { errors, status }),
    run: async (tx, { version }) => {
      await dropSession(tx, { callId: call.id, version, sessionId: session.id });
      return `${callHref(call.id)}?simpan=tempat`;
    },
  });
}
