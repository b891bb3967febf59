import type { Context } from 'hono';
import { Actions, Button, ButtonLink, FileField, Form, formatNumber, Select, Tabs } from '#ui/index.ts';
import { m } from '#words';
import { fieldChoices, fieldWord } from '../../imports/field-words.ts';
import type { Batch } from '../../imports/imports.reads.ts';
import type { View } from '../../imports/rows.reads.ts';

/** The views in the address, in the order of the page. */
const addresses: Record<View, string> = {
  faulty: 'perlu',
  maybe: 'sama',
  ready: 'siap',
  adding: 'menambah',
  noted: 'catatan',
  skipped: 'lewati',
};
const order = Object.keys(addresses) as View[];

const labels: Record<View, () => string> = {
  faulty: m.registry_import_view_faulty,
  maybe: m.registry_import_view_maybe,
  ready: m.registry_import_view_ready,
  adding: m.registry_import_view_adding,
  noted: m.registry_import_view_noted,
  skipped: m.registry_import_view_skipped,
};

/** The view an address asks for; without one, what needs a person first. */
export function viewFrom(asked: string | undefined, counts: Record<View, number> | undefined): View {
  const named = order.find((view) => addresses[view] === asked);
  return named ?? order.find((view) => (counts?.[view] ?? 0) > 0) ?? 'faulty';
}

export function viewHref(batchId: string, view: View, { problem, page }: { problem: string; page: number }): string {
  const query = new URLSearchParams({ hasil: addresses[view] });
  if (problem !== '') query.set('masalah', problem);
  if (page > 1) query.set('hal', String(page));
  return `/kerja/impor/${batchId}/periksa?${query}`;
}

export const viewTitle = (view: View, n: number): string =>
  m.registry_import_view_title({ n: formatNumber(n), what: labels[view]().toLowerCase() });

/** How many rows are ready, need a person, or may be known: each number leads to its rows. */
export function ViewTiles({
  batchId,
  counts,
  current,
}: {
  batchId: string;
  counts: Record<View, number>;
  current: View;
}) {
  return (
    <Tabs
      label={m.registry_import_views()}
      tabs={order.map((view) => ({
        href: viewHref(batchId, view, { problem: '', page: 1 }),
        label: labels[view](),
        count: counts[view],
        current: view === current,
      }))}
    />
  );
}

/** A kind of problem: the field it is about, or the row as a whole. */
export function problemWord(problem: string): string {
  const field = fieldChoices.find((one) => one === problem);
  return field ? fieldWord(field) : m.registry_import_problem_row();
}

/** The faulty rows as a file, and the way back for it. */
export function FaultyTools({ c, batchId, count }: { c: Context; batchId: string; count: number }) {
  return (
    <details>
      <summary>{m.registry_import_faulty_outside()}</summary>
      <div class="b-flow">
        <p>{m.registry_import_faulty_lead()}</p>
        <Actions>
          <ButtonLink tone="secondary" icon="download" href={`/kerja/impor/${batchId}/perlu-diperbaiki.xlsx`} download>
            {m.registry_import_faulty_download({ n: formatNumber(count) })}
          </ButtonLink>
        </Actions>
        <Form c={c} action={`/kerja/impor/${batchId}/ganti`} files>
          <FileField
            name="berkas"
            label={m.registry_import_faulty_back()}
            accept=".xlsx,.csv,.ods"
            limits={m.registry_import_faulty_hint()}
          />
          <Actions>
            <Button tone="secondary">{m.registry_import_faulty_send()}</Button>
          </Actions>
        </Form>
      </div>
    </details>
  );
}

/** One rule for all rows that may be known and were not decided one by one. */
export function BulkDoubles({ c, batch }: { c: Context; batch: Batch }) {
  return (
    <Form c={c} action={viewHref(batch.id, 'maybe', { problem: '', page: 1 })}>
      <Select
        name="semua"
        label={m.registry_import_bulk()}
        hint={m.registry_import_bulk_hint()}
        width="m"
        empty={null}
        value={batch.doubles}
        options={[
          { value: 'ask', label: m.registry_import_bulk_ask() },
          { value: 'same', label: m.registry_import_decide_same() },
          { value: 'new', label: m.registry_import_decide_new() },
          { value: 'skip', label: m.registry_import_decide_skip() },
        ]}
      />
      <Actions>
        <Button tone="secondary">{m.registry_import_bulk_button()}</Button>
      </Actions>
    </Form>
  );
}

/** What stands above the rows: nothing is written yet, or what remains. */
export function headline(batch: Batch, plans: { wait: number }): string {
  const written = batch.written + batch.added;
  return written === 0
    ? m.registry_import_check_lead({ n: formatNumber(batch.rows) })
    : m.registry_import_check_rest({ written: formatNumber(written), waiting: formatNumber(plans.wait) });
}

/** Lets what is ready be written. */
export function WriteForm({ c, batch, ready }: { c: Context; batch: Batch; ready: number }) {
  return (
    <Form c={c} action={`/kerja/impor/${batch.id}/tulis`}>
      <Actions>
        {ready > 0 && <Button>{m.registry_import_write({ n: formatNumber(ready) })}</Button>}
        <ButtonLink tone="secondary" href={`/kerja/impor/${batch.id}/kolom`}>
          {m.registry_import_columns_again()}
        </ButtonLink>
      </Actions>
    </Form>
  );
}
