import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { CallTabs, getCall } from '#rooms/programmes/index.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Checkboxes,
  DateField,
  EmptyState,
  Form,
  PageHeading,
  renderPage,
  SimpleTable,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { listCases } from '../case.reads.ts';
import { givesEquipment } from '../case.rules.ts';
import { decreeSchema } from '../case.schema.ts';
import { enterDecree } from '../enter-decree.ts';
import { allow, can } from '../equipment.permissions.ts';
import { listReceivers } from '../receivers.ts';
import { StateTag } from './parts/case-parts.tsx';

/** `/kerja/program/:id/peralatan`: the decree of a call for equipment, and what became of each participant. */
export const callPage = (c: Context): Promise<Response> => show(c);

export function callPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: decreeSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, input) => {
      await enterDecree(tx, id, input);
      return `/kerja/program/${id}/peralatan`;
    },
  });
}

type Again = { values?: FormValues; errors?: FieldError[]; status?: ContentfulStatusCode };

async function show(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  if (!givesEquipment(call)) throw notFound();
  const [cases, receivers] = await Promise.all([listCases(ctx, { callId: call.id }, 1000), listReceivers(ctx, call)]);
  const waiting = receivers.filter((one) => !cases.some((had) => had.applicationId === one.applicationId));
  const shared = { values, errors };
  return renderPage(
    c,
    { layout: 'staff', title: call.title, current: '/kerja/program', errors, status },
    <>
      <PageHeading title={call.title} text={m.equipment_call_text({ n: cases.length, waiting: waiting.length })} />
      <CallTabs call={call} current="peralatan" actor={ctx.actor} />
      {cases.length === 0 ? (
        <EmptyState text={m.equipment_call_none()} />
      ) : (
        <SimpleTable
          caption={m.equipment_board_title()}
          columns={[
            { head: m.equipment_owner() },
            { head: m.equipment_fact_need() },
            { head: m.equipment_item_state() },
            { head: m.equipment_fact_decree() },
          ]}
          rows={cases.map((one) => [
            <a href={`/kerja/peralatan/${one.id}`}>{[one.businessName, one.ownerName].join(', ')}</a>,
            one.need,
            <StateTag state={one.state} />,
            one.decreeNumber ?? '',
          ])}
        />
      )}
      {cases.some(({ decreeId }) => decreeId) && (
        <Actions>
          <ButtonLink tone="secondary" icon="download" href={`/kerja/program/${call.id}/peralatan/lampiran.pdf`}>
            {m.equipment_annex_open()}
          </ButtonLink>
        </Actions>
      )}
      {call.kind === 'mixed' && <p>{m.equipment_call_mixed()}</p>}
      {(waiting.length > 0 || errors) && can(ctx.actor, 'equipment.decree') && (
        <Form c={c} action={`/kerja/program/${call.id}/peralatan`}>
          <h2>{m.equipment_call_decree()}</h2>
          <Checkboxes
            name="people"
            label={m.equipment_call_people()}
            hint={m.equipment_call_people_hint()}
            values={values ?? { people: waiting.map(({ applicationId }) => applicationId) }}
            errors={errors}
            options={waiting.map(({ applicationId, ownerName, businessName, asked }) => ({
              value: applicationId,
              label: [ownerName, businessName].filter(Boolean).join(', '),
              hint: asked.tool && m.equipment_call_asked({ tool: asked.tool }),
            }))}
          />
          <TextField {...shared} name="number" label={m.equipment_decree_number()} />
          <DateField {...shared} name="day" label={m.equipment_decree_day()} hint={m.equipment_decree_day_hint()} />
          <TextField {...shared} name="need" label={m.equipment_call_need()} hint={m.equipment_need_hint()} />
          <TextArea
            {...shared}
            name="specification"
            label={m.equipment_fact_specification()}
            hint={m.equipment_specification_hint()}
            rows={3}
            max={500}
          />
          <Actions>
            <Button>{m.equipment_move_decree()}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}
