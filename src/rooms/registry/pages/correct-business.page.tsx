import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  type FieldError,
  Form,
  type FormValues,
  MoneyField,
  NumberField,
  renderPage,
  Select,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { standingValues } from '../corrections/correction.rules.ts';
import { listOwnBusinesses } from '../own-businesses.ts';
import { proposeCorrection } from '../propose-correction.ts';
import { listAreas } from '../registry.reads.ts';
import { registryRefuse } from '../registry.refusals.ts';
import { sectors } from '../registry.rules.ts';
import { correctionSchema } from '../registry.schema.ts';
import { sectorName } from './parts/words.ts';

type Shown = 200 | 403 | 409 | 410 | 422 | 429;

async function show(c: Context, given: FormValues | null, errors: FieldError[], status: Shown): Promise<Response> {
  const ctx = ctxOf(c);
  const id = idFrom(c.req.param('id'));
  const [own, areas] = await Promise.all([listOwnBusinesses(ctx), listAreas(ctx)]);
  const record = own.find((one) => one.record.id === id)?.record;
  if (!record) throw registryRefuse('business-not-found');
  const held = standingValues(record);
  const values = given ?? Object.fromEntries(Object.entries(held).map(([field, value]) => [field, value ?? '']));
  const shared = { values, errors };
  const wards = areas
    .filter((area) => area.level === 'ward')
    .map((area) => ({ value: area.code, label: area.name, group: area.districtName ?? '' }));
  const title = m.registry_correct_title({ name: record.displayName });
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      errors,
      status,
      current: '/saya',
      back: { href: '/saya/usaha', label: m.registry_mine_title() },
    },
    <>
      <h1>{title}</h1>
      <p>{m.registry_correct_lead()}</p>
      <Form c={c} action={`/saya/usaha/${id}/ubah`}>
        <TextField {...shared} name="name" label={m.registry_field_name()} optional />
        <TextField {...shared} name="product" label={m.registry_field_product()} optional />
        <Select
          {...shared}
          name="sector"
          label={m.registry_field_sector()}
          options={sectors.map((sector) => ({ value: sector, label: sectorName(sector) }))}
        />
        <Select {...shared} name="area" label={m.registry_field_area()} options={wards} />
        <TextField {...shared} name="address" label={m.registry_field_address()} optional />
        <NumberField {...shared} name="sinceYear" label={m.registry_field_since()} optional />
        <NumberField {...shared} name="workers" label={m.registry_field_workers()} optional />
        <MoneyField
          {...shared}
          name="annualSales"
          label={m.registry_field_sales()}
          hint={m.registry_correct_sales_hint()}
          optional
        />
        <TextField {...shared} name="nib" label={m.registry_correct_nib()} optional inputmode="numeric" width="m" />
        <TextArea
          {...shared}
          name="words"
          label={m.registry_correct_words()}
          hint={m.registry_correct_words_hint()}
          rows={3}
          max={500}
          optional
        />
        <Actions>
          <Button>{m.registry_correct_send()}</Button>
          <a href="/saya/usaha">{m.registry_own_ask_cancel()}</a>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /saya/usaha/:id/ubah`: the facts an owner may put right, as they stand. */
export async function correctBusinessPage(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  if (ctxOf(c).actor.kind === 'public') return c.redirect(`/saya/masuk?kembali=/saya/usaha/${id}/ubah`, 303);
  return show(c, null, [], 200);
}

/** `POST /saya/usaha/:id/ubah` */
export function correctBusinessPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: correctionSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, { words, ...values }) => {
      await proposeCorrection(tx, id, { values, words });
      return '/saya/usaha?terkirim';
    },
  });
}
