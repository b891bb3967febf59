import type { Context } from 'hono';
import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  Button,
  DataTable,
  EmptyState,
  type FieldError,
  FileField,
  Form,
  formatInstant,
  formatNumber,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { type Batch, listBatches } from '../imports/imports.reads.ts';
import { importRefuse } from '../imports/imports.refusals.ts';
import { ALL_SHEETS, UPLOAD_LIMITS } from '../intake/table.ts';
import { receiveList } from '../receive-list.ts';
import { allow } from '../registry.permissions.ts';
import { BatchTag, batchHref, batchSummary } from './parts/import-states.tsx';

/** What the browser's file chooser offers; the server judges by content. */
export const LIST_FILES = '.xlsx,.xls,.csv,.ods,.txt,.tsv,.html,text/csv';

export const limitsSentence = (): string =>
  m.registry_import_limits({
    megabytes: UPLOAD_LIMITS.maxBytes / 1_000_000,
    rows: formatNumber(UPLOAD_LIMITS.maxRows),
  });

async function show(c: Context, errors: FieldError[], status: 200 | 403 | 409 | 410 | 422 | 429): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.import');
  const batches = await listBatches(ctx);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.registry_import_title(),
      errors,
      status,
      breadcrumb: [{ href: '/kerja/registri', label: m.registry_list_title() }],
    },
    <>
      <PageHeading title={m.registry_import_title()} text={m.registry_import_lead()} />
      <Form c={c} action="/kerja/impor" files>
        <FileField
          name="berkas"
          label={m.registry_import_file()}
          accept={LIST_FILES}
          limits={limitsSentence()}
          errors={errors}
        />
        <Actions>
          <Button>{m.registry_import_send()}</Button>
          <a href="/kerja/impor/contoh.xlsx">{m.registry_import_template()}</a>
        </Actions>
      </Form>
      <h2>{m.registry_import_earlier()}</h2>
      {batches.length === 0 ? <EmptyState text={m.registry_import_none()} /> : <Batches batches={batches} />}
    </>,
  );
}

function Batches({ batches }: { batches: Batch[] }) {
  return (
    <DataTable
      caption={m.registry_import_earlier()}
      rows={batches}
      columns={[
        {
          key: 'daftar',
          head: m.registry_import_column_list(),
          card: 'heading',
          cell: (batch) => <a href={batchHref(batch)}>{batch.source || batch.fileName}</a>,
          under: (batch) => (batch.source ? batch.fileName : undefined),
        },
        {
          key: 'hasil',
          head: m.registry_column_status(),
          card: 'status',
          cell: (batch) => <BatchTag state={batch.state} />,
        },
        {
          key: 'baris',
          head: m.registry_import_column_rows(),
          card: 'fact',
          numeric: true,
          cell: (batch) => formatNumber(batch.rows),
        },
        { key: 'ringkas', head: m.registry_import_column_result(), card: 'last', cell: (batch) => batchSummary(batch) },
        {
          key: 'kapan',
          head: m.registry_import_column_when(),
          card: 'fact',
          cell: (batch) => `${formatInstant(batch.createdAt)}, ${batch.createdByName}`,
        },
      ]}
    />
  );
}

/** `GET /kerja/impor`: send a list, and the lists sent before. */
export const importStartPage = (c: Context): Promise<Response> => show(c, [], 200);

/** `POST /kerja/impor` */
export function importStartPost(c: Context): Promise<Response> {
  allow(ctxOf(c), 'registry.import');
  return handlePost(c, {
    schema: v.looseObject({}),
    again: (_, errors, status) => show(c, errors, status),
    run: async (tx, _, sent) => {
      const file = sent.files.berkas?.[0];
      if (!file) throw importRefuse('import-no-file');
      const content = new Uint8Array(await file.arrayBuffer());
      return `/kerja/impor/${await receiveList(tx, { name: file.name, content, sheet: ALL_SHEETS })}/kolom`;
    },
  });
}
