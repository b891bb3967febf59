import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { Actions, Button, Form, MoneyField, NumberField, renderPage, Select } from '#ui/index.ts';
import { m } from '#words';
import { zones } from '../event/allot.rules.ts';
import { findEvent, listStalls } from '../event/event.reads.ts';
import { planSchema } from '../event/event.schema.ts';
import { mostRows, type RowPlan, rowsOf } from '../event/layout.rules.ts';
import { allow } from '../exhibitions.permissions.ts';
import { planEvent } from '../plan-event.ts';
import type { Again } from './parts/again.ts';
import { eventHref, zoneWord } from './parts/event-words.ts';

/** `/kerja/program/:id/pameran/denah`: the rows of the ground plan and the rules of the exhibition. */
export const eventPlanPage = (c: AppContext): Promise<Response> => show(c);

export function eventPlanPost(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: planSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, input) => {
      await planEvent(tx, id, input);
      return eventHref(id);
    },
  });
}

/** What a first plan begins with: a row of food with electricity at half, a row of goods, a shared stall. */
const usualRows: RowPlan[] = [
  { zone: 'food', count: 8, powered: 4, room: 1, price: 0 },
  { zone: 'goods', count: 8, powered: 2, room: 1, price: 0 },
  { zone: 'goods', count: 1, powered: 1, room: 6, price: 0 },
];

async function show(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.plan');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  if (call.kind !== 'exhibition') throw notFound();
  const event = await findEvent(ctx, call.id);
  const rows = event ? rowsOf(await listStalls(ctx, call.id)) : usualRows;
  const title = m.exhibitions_plan_form_title();
  const stands = (value: number | string | undefined) => (values || value === undefined ? undefined : String(value));
  const shared = { values, errors };
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/pameran',
      breadcrumb: [{ href: eventHref(call.id), label: call.title }],
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p>{m.exhibitions_plan_form_text()}</p>
      <Form c={c} action={`${eventHref(call.id)}/denah`}>
        <input type="hidden" name="version" value={String(event?.version ?? 0)} />
        {Array.from({ length: mostRows }, (_, at) => at + 1).map((at) => {
          const row = rows[at - 1];
          return (
            <fieldset class="b-field">
              <legend class="b-label">{m.exhibitions_plan_row({ letter: String.fromCharCode(64 + at) })}</legend>
              <NumberField
                {...shared}
                name={`count-${at}`}
                label={m.exhibitions_plan_count()}
                value={stands(row?.count ?? 0)}
              />
              <Select
                {...shared}
                name={`zone-${at}`}
                label={m.exhibitions_plan_zone()}
                value={stands(row?.zone ?? 'food')}
                options={zones.map((zone) => ({ value: zone, label: zoneWord(zone) }))}
              />
              <NumberField
                {...shared}
                name={`powered-${at}`}
                label={m.exhibitions_plan_powered()}
                value={stands(row?.powered ?? 0)}
              />
              <NumberField
                {...shared}
                name={`room-${at}`}
                label={m.exhibitions_plan_room()}
                value={stands(row?.room ?? 1)}
              />
              <MoneyField
                {...shared}
                name={`price-${at}`}
                label={m.exhibitions_plan_price()}
                value={stands(row?.price ?? 0)}
              />
            </fieldset>
          );
        })}
        <NumberField
          {...shared}
          name="rotationMonths"
          label={m.exhibitions_rotation()}
          hint={m.exhibitions_rotation_hint()}
          unit={m.exhibitions_months()}
          value={stands(event?.rotationMonths ?? 12)}
        />
        <NumberField
          {...shared}
          name="firstShare"
          label={m.exhibitions_share()}
          hint={m.exhibitions_share_hint()}
          unit="%"
          value={stands(event?.firstShare ?? 40)}
        />
        <Actions>
          <Button>{m.exhibitions_plan_save()}</Button>
          <a href={eventHref(call.id)}>{m.exhibitions_leave_form()}</a>
        </Actions>
      </Form>
    </>,
  );
}
