import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  BulletList,
  Button,
  DateField,
  type FieldError,
  Form,
  type FormValues,
  PhoneField,
  Radios,
  renderPage,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { changeStanding } from '../change-standing.ts';
import { getBusinessRecord } from '../record.reads.ts';
import { allow } from '../registry.permissions.ts';
import { standingSchema } from '../registry.schema.ts';
import { standings } from '../standing/standing.rules.ts';
import { standingChoices } from './parts/standing-words.ts';

type Shown = 200 | 403 | 409 | 410 | 422 | 429;

async function show(c: Context, values: FormValues, errors: FieldError[], status: Shown): Promise<Response> {
  const ctx = ctxOf(c);
  const record = await getBusinessRecord(ctx, idFrom(c.req.param('id')));
  allow(ctx, 'registry.edit', { area: record.area });
  const title = m.registry_standing_title({ name: record.displayName });
  const kinds = standings.filter((kind) => kind !== (record.endedAs ?? 'open'));
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      errors,
      status,
      current: '/kerja/registri',
      breadcrumb: [
        { href: '/kerja/registri', label: m.registry_list_title() },
        { href: `/kerja/usaha/${record.id}`, label: record.displayName },
      ],
    },
    <>
      <h1>{title}</h1>
      <h2 class="b-h3">{m.ui_confirm_effects()}</h2>
      <BulletList
        items={[
          m.registry_standing_effect_messages(),
          m.registry_standing_effect_calls(),
          m.registry_standing_effect_kept(),
        ]}
      />
      <Form c={c} action={`/kerja/usaha/${record.id}/keadaan`}>
        <Radios
          name="kind"
          label={m.registry_standing_what()}
          values={values}
          errors={errors}
          options={standingChoices(kinds)}
        />
        <DateField
          name="day"
          label={m.registry_standing_day()}
          hint={m.registry_standing_day_hint()}
          value={dayOf(ctx.now)}
          values={values}
          errors={errors}
        />
        <TextArea
          name="reason"
          label={m.registry_standing_reason()}
          hint={m.registry_standing_reason_hint()}
          rows={3}
          max={500}
          values={values}
          errors={errors}
        />
        <TextField
          name="ownerName"
          label={m.registry_standing_owner()}
          hint={m.registry_standing_owner_hint()}
          optional
          values={values}
          errors={errors}
        />
        <PhoneField name="phone" label={m.registry_standing_phone()} optional values={values} errors={errors} />
        <Radios
          name="source"
          label={m.registry_edit_source()}
          values={values}
          errors={errors}
          options={[
            { value: 'owner', label: m.registry_source_owner() },
            { value: 'document', label: m.registry_source_document() },
            { value: 'visit', label: m.registry_source_visit() },
            { value: 'ward', label: m.registry_source_ward() },
          ]}
        />
        <Actions>
          <Button>{m.registry_standing_button()}</Button>
          <a href={`/kerja/usaha/${record.id}`}>{m.registry_own_ask_cancel()}</a>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /kerja/usaha/:id/keadaan`: closed, moved, sold, its owner died, or running again. */
export const standingPage = (c: Context): Promise<Response> => show(c, {}, [], 200);

/** `POST /kerja/usaha/:id/keadaan` */
export function standingPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: standingSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, { ownerName, phone, ...input }) => {
      const newOwner = ownerName === '' ? undefined : { name: ownerName, phone };
      await changeStanding(tx, id, { ...input, newOwner });
      return `/kerja/usaha/${id}`;
    },
  });
}
