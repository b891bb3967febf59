import type { Context } from 'hono';
import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import {
  Actions,
  BulletList,
  Button,
  type FieldError,
  Form,
  type FormValues,
  Note,
  renderPage,
  Select,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { correctRows } from '../correct-rows.ts';
import { decideRows } from '../decide-rows.ts';
import { fieldWord } from '../imports/field-words.ts';
import { getBatch } from '../imports/imports.reads.ts';
import { reasonSentence } from '../imports/reason-words.ts';
import { findRow } from '../imports/rows.reads.ts';
import { allow } from '../registry.permissions.ts';
import { batchHref } from './parts/import-states.tsx';
import { decisionsOf, Partner, sentCorrections, sentDecisions } from './parts/import-table.tsx';

type Shown = 200 | 403 | 409 | 410 | 422 | 429;

function lineFrom(c: Context): number {
  const line = c.req.param('line') ?? '';
  if (!/^\d{1,9}$/.test(line)) throw notFound();
  return Number(line);
}

async function show(c: Context, values: FormValues, errors: FieldError[], status: Shown): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'registry.import');
  const batch = await getBatch(ctx, idFrom(c.req.param('id')));
  const row = await findRow(ctx, batch.id, lineFrom(c));
  if (!row) throw notFound();
  const title = m.registry_import_row_title({ line: row.line, name: row.name || m.registry_import_row_unnamed() });
  const open = row.outcome === null && (batch.state === 'checked' || batch.state === 'done');
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      errors,
      status,
      current: '/kerja/impor',
      breadcrumb: [
        { href: '/kerja/impor', label: m.registry_import_title() },
        { href: batchHref(batch), label: batch.source || batch.fileName },
      ],
    },
    <>
      <h1>{title}</h1>
      {row.content.reasons.length > 0 && (
        <Note tone="warn" title={m.registry_import_problem()}>
          <BulletList items={row.content.reasons.map(reasonSentence)} />
        </Note>
      )}
      {row.matchName !== null && (
        <p>
          <Partner row={row} />
        </p>
      )}
      {row.businessId && row.outcome !== 'undone' && (
        <p>
          <a href={`/kerja/usaha/${row.businessId}`}>{m.registry_import_row_written()}</a>
        </p>
      )}
      {open && (
        <Form c={c} action={`/kerja/impor/${batch.id}/baris/${row.line}`}>
          {batch.names.map((name, at) => {
            const field = batch.mapping[at]?.field;
            return (
              <TextField
                name={`b-${row.line}-${at}`}
                label={name || m.registry_import_column_unnamed({ n: at + 1 })}
                hint={field ? fieldWord(field) : m.registry_import_not_read()}
                value={(row.content.cells[at] ?? '').slice(0, 5000)}
                values={values}
                errors={errors}
              />
            );
          })}
          <Select
            name={`k-${row.line}`}
            label={m.registry_import_decide_line({ line: row.line })}
            options={decisionsOf(row)}
            value={row.decision ?? ''}
            empty={null}
          />
          <Actions>
            <Button>{m.registry_import_save()}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}

/** `GET /kerja/impor/:id/baris/:line`: one row of a list with all its cells. */
export const importRowPage = (c: Context): Promise<Response> => show(c, {}, [], 200);

/** `POST /kerja/impor/:id/baris/:line` */
export function importRowPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  const line = lineFrom(c);
  return handlePost(c, {
    schema: v.looseObject({}),
    again: (values, errors, status) => show(c, values, errors, status),
    run: async (tx, _, sent) => {
      const corrections = sentCorrections(sent.values).get(line);
      const decision = sentDecisions(sent.values).get(line);
      if (corrections) await correctRows(tx, id, new Map([[line, corrections]]));
      if (decision !== undefined) await decideRows(tx, id, { decisions: new Map([[line, decision]]) });
      return `/kerja/impor/${id}/periksa`;
    },
  });
}
