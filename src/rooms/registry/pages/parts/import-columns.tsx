import type { Context } from 'hono';
import {
  Actions,
  Button,
  DataTable,
  Form,
  type FormValues,
  formatNumber,
  formatPercent,
  Select,
  Tag,
  textOf,
} from '#ui/index.ts';
import { m } from '#words';
import { fieldChoices, fieldWord } from '../../imports/field-words.ts';
import type { Batch } from '../../imports/imports.reads.ts';
import type { Field } from '../../intake/fields.ts';
import { ALL_SHEETS } from '../../intake/table.ts';
import type { ColumnSample } from '../../sample-columns.ts';

interface ColumnRow {
  at: number;
  name: string;
  /** The chosen meaning: a field, or several of one cell joined by `+`. */
  field: string;
  /** What the cells were seen to hold together. */
  guessed: string;
  unit: number;
  confidence: number;
  unitUnclear: boolean;
  samples: string[];
  carried: boolean;
}

const UNITS = () => [
  { value: 1, label: m.registry_import_unit_1() },
  { value: 1_000, label: m.registry_import_unit_1000() },
  { value: 1_000_000, label: m.registry_import_unit_1000000() },
];
/** How a column with several facts in one cell is sent. */
const joinedName = (field: Field | null, further: readonly Field[] = []): string => [field ?? '', ...further].join('+');
/** What one cell often holds together, and what this list was seen to hold. */
const OFTEN_JOINED: Field[][] = [
  ['businessName', 'ownerName'],
  ['ownerName', 'businessName'],
  ['address', 'ward'],
  ['address', 'ward', 'district'],
  ['ward', 'district'],
];
function joinedChoices(guessed: string): Field[][] {
  const known = OFTEN_JOINED.some((fields) => fields.join('+') === guessed);
  return known || !guessed.includes('+') ? OFTEN_JOINED : [guessed.split('+') as Field[], ...OFTEN_JOINED];
}

/** What was sent for one column: the known fields of it, in their order. */
export function sentFields(sent: string): Field[] {
  const fields = sent.split('+').flatMap((one) => fieldChoices.find((field) => field === one) ?? []);
  return fields.filter((field, at) => fields.indexOf(field) === at).slice(0, 4);
}

const AMOUNTS = new Set(['annualSales', 'monthlySales', 'capital', 'assets']);

/** One line per column: its heading, three of its values, what it is taken for, and how sure that is. */
export function ColumnsTable({
  batch,
  samples,
  values,
}: {
  batch: Batch;
  samples: ColumnSample[];
  values: FormValues;
}) {
  const rows: ColumnRow[] = batch.mapping.map(({ field, further, unit, confidence, unitUnclear }, at) => ({
    at,
    name: batch.names[at] || m.registry_import_column_unnamed({ n: at + 1 }),
    field: `kolom-${at}` in values ? textOf(values, `kolom-${at}`) : joinedName(field, further),
    guessed: joinedName(field, further),
    unit: Number(textOf(values, `satuan-${at}`) || unit),
    confidence: field ? confidence : 0,
    unitUnclear,
    samples: samples[at]?.values ?? [],
    carried: samples[at]?.carried ?? false,
  }));
  return (
    <DataTable
      caption={m.registry_import_columns_title()}
      rows={rows}
      columns={[
        { key: 'judul', head: m.registry_import_heading(), card: 'heading', cell: (row) => row.name },
        {
          key: 'contoh',
          head: m.registry_import_samples(),
          card: 'place',
          cell: (row) => (row.samples.length === 0 ? m.registry_import_samples_none() : row.samples.join(' · ')),
          under: (row) => (row.carried ? m.registry_import_carried() : undefined),
        },
        { key: 'arti', head: m.registry_import_meaning(), card: 'fact', cell: (row) => <Meaning row={row} /> },
        { key: 'yakin', head: m.registry_import_sure(), card: 'status', cell: (row) => <Sureness row={row} /> },
      ]}
    />
  );
}

function Meaning({ row }: { row: ColumnRow }) {
  return (
    <>
      <select class="b-input" name={`kolom-${row.at}`} aria-label={m.registry_import_meaning_of({ name: row.name })}>
        <option value="">{m.registry_import_not_read()}</option>
        {fieldChoices.map((field) => (
          <option value={field} selected={field === row.field}>
            {fieldWord(field)}
          </option>
        ))}
        <optgroup label={m.registry_import_joined()}>
          {joinedChoices(row.guessed).map((fields) => (
            <option value={fields.join('+')} selected={fields.join('+') === row.field}>
              {fields.map(fieldWord).join(' / ')}
            </option>
          ))}
        </optgroup>
      </select>
      {(AMOUNTS.has(row.field) || row.unit !== 1) && (
        <select class="b-input" name={`satuan-${row.at}`} aria-label={m.registry_import_unit_of({ name: row.name })}>
          {UNITS().map((unit) => (
            <option value={String(unit.value)} selected={unit.value === row.unit}>
              {unit.label}
            </option>
          ))}
        </select>
      )}
      {row.unitUnclear && <span class="b-under">{m.registry_import_unit_unclear()}</span>}
    </>
  );
}

function Sureness({ row }: { row: ColumnRow }) {
  if (row.confidence === 0)
    return (
      <Tag colour="abu" icon="ring">
        {m.registry_import_sure_none()}
      </Tag>
    );
  const sure = row.confidence >= 0.8;
  return (
    <Tag colour={sure ? 'hijau' : 'emas'} icon={sure ? 'check' : 'eye'}>
      {formatPercent(row.confidence, 1)}
    </Tag>
  );
}

/** Which sheet of a workbook is the list. */
export function SheetChoice({ c, batch }: { c: Context; batch: Batch }) {
  return (
    <Form c={c} action={`/kerja/impor/${batch.id}/lembar`}>
      <Select
        name="lembar"
        label={m.registry_import_sheet()}
        width="m"
        empty={null}
        value={batch.sheet ?? ''}
        options={batch.sheets.map((sheet) => ({ value: sheet, label: sheetWord(sheet) }))}
      />
      <Actions>
        <Button tone="secondary">{m.registry_import_sheet_button()}</Button>
      </Actions>
    </Form>
  );
}

const sheetWord = (sheet: string): string => (sheet === ALL_SHEETS ? m.registry_import_all_sheets() : sheet);

/** File, sheet and width in one sentence. */
export function aboutFile(batch: Batch): string {
  const parts = { file: batch.fileName, rows: formatNumber(batch.rows), columns: batch.names.length };
  const about = batch.sheet
    ? batch.sheet === ALL_SHEETS
      ? m.registry_import_about_all_sheets(parts)
      : m.registry_import_about_sheet({ ...parts, sheet: batch.sheet })
    : m.registry_import_about(parts);
  return batch.remembered ? `${about} ${m.registry_import_remembered()}` : about;
}
