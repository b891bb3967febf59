import type { Context } from 'hono';
import { dayOf, hourOf, instantOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  Button,
  Checkboxes,
  DateField,
  type FieldError,
  Form,
  type FormValues,
  listOf,
  renderPage,
  Select,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { exposedKinds } from '../breaches/breach.rules.ts';
import { listBatches } from '../imports/imports.reads.ts';
import { noteBreach } from '../note-breach.ts';
import { allow } from '../registry.permissions.ts';
import { listAreas } from '../registry.reads.ts';
import { breachSchema } from '../registry.schema.ts';
import { exposedName } from './parts/breach-letters.ts';

const list = '/kerja/insiden-data';

async function form(c: Context, values: FormValues, errors: FieldError[], status = 200): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.breach');
  const [areas, batches] = await Promise.all([listAreas(ctx), listBatches(ctx)]);
  const shared = { values, errors };
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.registry_breach_new(),
      current: list,
      breadcrumb: [{ href: list, label: m.registry_breach_title() }],
      errors,
      status: status as 422,
    },
    <>
      <h1>{m.registry_breach_new()}</h1>
      <p>{m.registry_breach_new_lead()}</p>
      <Form c={c} action={`${list}/baru`}>
        <TextField {...shared} name="title" label={m.registry_breach_field_title()} />
        <DateField {...shared} name="day" label={m.registry_breach_day()} value={dayOf(ctx.now)} />
        <TextField
          {...shared}
          name="time"
          label={m.registry_breach_time()}
          hint={m.registry_breach_time_hint()}
          width="s"
          value={String(values.time ?? hourOf(ctx.now))}
        />
        <Checkboxes
          name="exposed"
          label={m.registry_breach_exposed()}
          errors={errors}
          chosen={listOf(values, 'exposed')}
          options={exposedKinds.map((kind) => ({ value: kind, label: exposedName(kind) }))}
        />
        <Select
          {...shared}
          name="affects"
          label={m.registry_breach_affects()}
          options={[
            { value: 'all', label: m.registry_breach_all() },
            ...areas
              .filter(({ level }) => level !== 'city')
              .map((area) => ({ value: area.code, label: area.name, group: m.registry_breach_by_area() })),
            ...batches
              .filter(({ state }) => state === 'done')
              .map((batch) => ({ value: batch.id, label: batch.fileName, group: m.registry_breach_by_list() })),
          ]}
        />
        <TextArea
          {...shared}
          name="happened"
          label={m.registry_breach_happened()}
          hint={m.registry_breach_happened_hint()}
          rows={4}
          max={2000}
        />
        <TextArea
          {...shared}
          name="handling"
          label={m.registry_breach_handling()}
          hint={m.registry_breach_handling_hint()}
          rows={4}
          max={2000}
        />
        <Actions>
          <Button>{m.registry_breach_save()}</Button>
          <a href={list}>{m.registry_own_ask_cancel()}</a>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /kerja/insiden-data/baru` */
export const newBreachPage = (c: Context): Promise<Response> => form(c, {}, []);

/** `POST /kerja/insiden-data/baru` */
export const newBreachPost = (c: Context): Promise<Response> =>
  handlePost(c, {
    schema: breachSchema,
    again: (values, errors, status) => form(c, values, errors, status),
    run: async (tx, { day, time, ...input }) => {
      const id = await noteBreach(tx, { ...input, knownAt: instantOf(day, time) });
      return `${list}/${id}`;
    },
  });
