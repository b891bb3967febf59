import type { Context } from 'hono';
import * as v from 'valibot';
import { isDay, line } from '#platform/forms/fields.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  DateField,
  type FieldError,
  Form,
  type FormValues,
  formatDate,
  formatNumber,
  Note,
  renderPage,
  TextField,
  textOf,
} from '#ui/index.ts';
import { m } from '#words';
import { getBatch } from '../imports/imports.reads.ts';
import { type ColumnChoice, matchColumns } from '../match-columns.ts';
import { allow } from '../registry.permissions.ts';
import { sampleColumns } from '../sample-columns.ts';
import { aboutFile, ColumnsTable, SheetChoice, sentFields } from './parts/import-columns.tsx';

type Shown = 200 | 403 | 409 | 410 | 422 | 429;

async function show(c: Context, values: FormValues, errors: FieldError[], status: Shown): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, idFrom(c.req.param('id')));
  const here = `/kerja/impor/${batch.id}`;
  if (batch.state !== 'columns' && batch.state !== 'checked') return c.redirect(here, 303);
  const samples = await sampleColumns(ctx, batch.id);
  const repeated = batch.repeatOf ? await getBatch(ctx, batch.repeatOf) : null;
  const given = { sumber: batch.source, hari: batch.sourceDay ?? '', ...values };
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.registry_import_columns_title(),
      errors,
      status,
      wide: true,
      current: '/kerja/impor',
      breadcrumb: [{ href: '/kerja/impor', label: m.registry_import_title() }],
    },
    <>
      <h1>{m.registry_import_columns_title()}</h1>
      <p class="b-muted">{aboutFile(batch)}</p>
      {repeated?.finishedAt && (
        <Note
          tone="warn"
          title={m.registry_import_repeated_title({
            day: formatDate(repeated.finishedAt),
            name: repeated.createdByName,
          })}
        >
          <p>
            {m.registry_import_repeated_text()}{' '}
            <a href={`/kerja/impor/${repeated.id}`}>{m.registry_import_repeated_link()}</a>
          </p>
        </Note>
      )}
      {batch.sheets.length > 1 && <SheetChoice c={c} batch={batch} />}
      <Form c={c} action={`${here}/kolom`}>
        <ColumnsTable batch={batch} samples={samples} values={values} />
        <TextField
          name="sumber"
          label={m.registry_import_source()}
          hint={m.registry_import_source_hint()}
          values={given}
          errors={errors}
        />
        <DateField
          name="hari"
          label={m.registry_import_day()}
          hint={m.registry_import_day_hint()}
          value={String(given.hari)}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button>{m.registry_import_check_button({ n: formatNumber(batch.rows) })}</Button>
        </Actions>
        <p class="b-meta">{m.registry_import_nothing_written()}</p>
      </Form>
    </>,
  );
}

const schema = v.looseObject({
  sumber: line({ max: 100, empty: m.registry_import_source_empty }),
  hari: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (day) => day === '' || isDay(day),
        () => m.platform_field_not_a_day(),
      ),
    ),
    '',
  ),
});

function choicesFrom(sent: FormValues, columns: number): ColumnChoice[] {
  return Array.from({ length: columns }, (_, at) => {
    const [field, ...further] = sentFields(textOf(sent, `kolom-${at}`));
    const unit = ([1, 1_000, 1_000_000] as const).find((one) => String(one) === sent[`satuan-${at}`]) ?? 1;
    return { field: field ?? null, ...(further.length > 0 && { further }), unit };
  });
}

/** `GET /kerja/impor/:id/kolom`: what each column means, who made the list, for which day it speaks. */
export const importColumnsPage = (c: Context): Promise<Response> => show(c, {}, [], 200);

/** `POST /kerja/impor/:id/kolom` */
export function importColumnsPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema,
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, input, sent) => {
      const { names } = await getBatch(tx, id);
      const columns = choicesFrom(sent.values, names.length);
      await matchColumns(tx, id, { columns, source: input.sumber, sourceDay: input.hari || null });
      return `/kerja/impor/${id}`;
    },
  });
}
