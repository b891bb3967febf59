import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, type FieldError, Form, type FormValues, Radios, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { editBusiness } from '../edit-business.ts';
import { type BusinessRecord, getBusinessRecord } from '../record.reads.ts';
import { allow } from '../registry.permissions.ts';
import { listAreas } from '../registry.reads.ts';
import { editBusinessSchema } from '../registry.schema.ts';
import { BusinessFields } from './parts/business-fields.tsx';

const asValues = (record: BusinessRecord): FormValues => ({
  version: String(record.version),
  name: record.name ?? '',
  ownerName: record.ownerName,
  product: record.product ?? '',
  sector: record.sector,
  area: record.area ?? '',
  address: record.address ?? '',
  sinceYear: record.sinceYear === null ? '' : String(record.sinceYear),
  workers: record.workers === null ? '' : String(record.workers),
  annualSales: record.annualSales === null ? '' : String(record.annualSales),
  nib: record.nib ?? '',
  sex: record.sex ?? '',
  disability: record.disability ? 'ya' : '',
});

async function show(
  c: Context,
  given: FormValues | null,
  errors: FieldError[],
  status: 200 | 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const ctx = ctxOf(c);
  const [record, areas] = await Promise.all([getBusinessRecord(ctx, idFrom(c.req.param('id'))), listAreas(ctx)]);
  allow(ctx, 'registry.edit', { area: record.area });
  // After a stale save the newest version goes into the form: what was typed stays, and a second press is a decision.
  const values = given
    ? { ...given, ...(status === 409 ? { version: String(record.version) } : {}) }
    : asValues(record);
  const title = m.registry_edit_title({ name: record.displayName });
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
      <Form c={c} action={`/kerja/usaha/${record.id}/ubah`}>
        <input type="hidden" name="version" value={String(values.version ?? '')} />
        <BusinessFields values={values} errors={errors} areas={areas} sealed={record} />
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
          <Button>{m.registry_edit_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /kerja/usaha/:id/ubah` */
export const editBusinessPage = (c: Context): Promise<Response> => show(c, null, [], 200);

/** `POST /kerja/usaha/:id/ubah` */
export function editBusinessPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: editBusinessSchema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, input) => {
      await editBusiness(tx, id, input);
      return `/kerja/usaha/${id}`;
    },
  });
}
