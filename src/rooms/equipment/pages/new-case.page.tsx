import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { Actions, Button, Form, PageHeading, Radios, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { openSchema } from '../case.schema.ts';
import { allow } from '../equipment.permissions.ts';
import { openCase } from '../open-case.ts';

/** `/kerja/peralatan/baru?usaha=`: what a business needs, and by which of the two legal ways. */
export const newCasePage = (c: Context): Promise<Response> => show(c);

export function newCasePost(c: Context): Promise<Response> {
  return handlePost(c, {
    schema: openSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, input) => {
      const id = await openCase(tx, { ...input, businessId: idFrom(c.req.query('usaha')) });
      return `/kerja/peralatan/${id}`;
    },
  });
}

type Again = { values?: FormValues; errors?: FieldError[]; status?: ContentfulStatusCode };

async function show(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.work');
  const facts = await getBusinessFacts(ctx, idFrom(c.req.query('usaha')));
  allow(ctx, 'equipment.work', { area: facts.area });
  const shared = { values, errors };
  const title = m.equipment_open();
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/peralatan',
      breadcrumb: [{ href: `/kerja/usaha/${facts.id}`, label: facts.displayName }],
      errors,
      status,
    },
    <>
      <PageHeading title={title} text={`${facts.displayName}, ${facts.ownerName}`} />
      <Form c={c} action={`/kerja/peralatan/baru?usaha=${facts.id}`}>
        <TextField {...shared} name="need" label={m.equipment_fact_need()} hint={m.equipment_need_hint()} />
        <Radios
          {...shared}
          name="track"
          label={m.equipment_fact_track()}
          options={[
            { value: 'goods', label: m.equipment_track_goods(), hint: m.equipment_track_goods_hint() },
            { value: 'grant', label: m.equipment_track_grant(), hint: m.equipment_track_grant_hint() },
          ]}
        />
        <TextField {...shared} name="group" label={m.equipment_fact_group()} hint={m.equipment_group_hint()} optional />
        <Actions>
          <Button>{title}</Button>
        </Actions>
      </Form>
    </>,
  );
}
