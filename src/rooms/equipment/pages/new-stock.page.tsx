import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  Button,
  DateField,
  Form,
  MoneyField,
  NumberField,
  PageHeading,
  renderPage,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { addStock } from '../add-stock.ts';
import { allow } from '../equipment.permissions.ts';
import { stockSchema } from '../stock.schema.ts';

/** `/kerja/peralatan/stok/baru`: a delivery comes in: one thing or many of the same. */
export const newStockPage = (c: Context): Promise<Response> => show(c);

export function newStockPost(c: Context): Promise<Response> {
  return handlePost(c, {
    schema: stockSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, input) => {
      await addStock(tx, input);
      return '/kerja/peralatan/stok';
    },
  });
}

type Again = { values?: FormValues; errors?: FieldError[]; status?: ContentfulStatusCode };

function show(c: Context, { values = { hours: '0', cost: '0' }, errors, status }: Again = {}) {
  allow(ctxOf(c), 'equipment.stock');
  const shared = { values, errors };
  const title = m.equipment_stock_add();
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/peralatan',
      breadcrumb: [{ href: '/kerja/peralatan/stok', label: m.equipment_stock_title() }],
      errors,
      status,
    },
    <>
      <PageHeading title={title} text={m.equipment_stock_add_text()} />
      <Form c={c} action="/kerja/peralatan/stok/baru">
        <TextField {...shared} name="need" label={m.equipment_fact_need()} hint={m.equipment_stock_need_hint()} />
        <TextField {...shared} name="name" label={m.equipment_item_name()} />
        <NumberField {...shared} name="count" label={m.equipment_item_count()} />
        <TextArea
          {...shared}
          name="serials"
          label={m.equipment_item_serials()}
          hint={m.equipment_item_serials_hint()}
          rows={3}
          max={8000}
          optional
        />
        <MoneyField {...shared} name="value" label={m.equipment_item_value()} />
        <TextField {...shared} name="source" label={m.equipment_item_source()} hint={m.equipment_item_source_hint()} />
        <TextField {...shared} name="batch" label={m.equipment_item_batch()} />
        <DateField {...shared} name="day" label={m.equipment_item_day()} />
        <TextField {...shared} name="custodian" label={m.equipment_item_custodian()} />
        <TextField {...shared} name="place" label={m.equipment_item_place()} />
        <NumberField {...shared} name="hours" label={m.equipment_item_hours()} />
        <MoneyField {...shared} name="cost" label={m.equipment_item_cost()} />
        <Actions>
          <Button>{title}</Button>
        </Actions>
      </Form>
    </>,
  );
}
