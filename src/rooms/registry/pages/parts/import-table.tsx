import {
  type Column,
  DataTable,
  type FormValues,
  formatPercent,
  type IconName,
  Tag,
  type TagColour,
  textOf,
} from '#ui/index.ts';
import { m } from '#words';
import type { Batch } from '../../imports/imports.reads.ts';
import type { Decision, Doubles } from '../../imports/imports.tables.ts';
import { masked } from '../../imports/private-values.rules.ts';
import { linkSentence, reasonSentence } from '../../imports/reason-words.ts';
import type { ImportRow, View } from '../../imports/rows.reads.ts';
import type { Field } from '../../intake/fields.ts';
import type { RowReason } from '../../intake/row-reasons.ts';
import type { Area } from '../../registry.reads.ts';

const columnOf = (batch: Batch, field: Field): number => batch.mapping.findIndex((column) => column.field === field);

/** The cell of a field as it stands in the list; numbers of persons only by their ending. */
const cellOf = (batch: Batch, row: ImportRow, field: Field): string =>
  masked(row.content.cells[columnOf(batch, field)] ?? '');

/** Rows of one view: what each is called, where it is, what is wrong, and the place to mend or to decide it. */
export function ImportTable({
  batch,
  rows,
  view,
  areas,
}: {
  batch: Batch;
  rows: ImportRow[];
  view: View;
  areas: Area[];
}) {
  const has = (field: Field): boolean => columnOf(batch, field) >= 0;
  const ward: Column<ImportRow> = {
    key: 'kelurahan',
    head: m.registry_column_ward(),
    card: 'place',
    cell: (row) => cellOf(batch, row, 'ward') || '–',
  };
  const phone: Column<ImportRow> = {
    key: 'hp',
    head: m.registry_field_phone(),
    card: 'fact',
    nowrap: true,
    cell: (row) => cellOf(batch, row, 'phone') || '–',
  };
  const columns: Column<ImportRow>[] = [
    {
      key: 'usaha',
      head: m.registry_column_business(),
      card: 'heading',
      cell: (row) => (
        <a href={`/kerja/impor/${batch.id}/baris/${row.line}`}>{row.name || m.registry_import_row_unnamed()}</a>
      ),
      under: (row) => m.registry_import_row_line({ line: row.line }),
    },
    { key: 'hasil', head: m.registry_column_status(), card: 'status', cell: (row) => <Verdict row={row} /> },
    ...(has('ward') ? [ward] : []),
    ...(has('phone') ? [phone] : []),
    { key: 'masalah', head: m.registry_import_problem(), card: 'fact', cell: (row) => <Problem row={row} /> },
    {
      key: 'perbaiki',
      head: m.registry_import_mend(),
      card: 'fact',
      cell: (row) => <Mend batch={batch} row={row} view={view} areas={areas} />,
    },
  ];
  return <DataTable caption={m.registry_import_check_title()} columns={columns} rows={rows} />;
}

const verdicts: Record<ImportRow['verdict'], [TagColour, IconName, () => string]> = {
  ready: ['hijau', 'check', m.registry_import_tag_ready],
  faulty: ['merah', 'warn', m.registry_import_tag_faulty],
  maybe: ['emas', 'eye', m.registry_import_tag_maybe],
  skipped: ['abu', 'x', m.registry_import_tag_skipped],
};

function Verdict({ row }: { row: ImportRow }) {
  const [colour, icon, say] =
    row.plan === 'skip' ? verdicts.skipped : row.plan === 'wait' ? verdicts[row.verdict] : verdicts.ready;
  return (
    <Tag colour={colour} icon={icon}>
      {say()}
    </Tag>
  );
}

function Problem({ row }: { row: ImportRow }) {
  const said = row.content.reasons.map(reasonSentence);
  if (said.length === 0 && row.matchName === null) return '–';
  return (
    <>
      {row.matchName !== null && <Partner row={row} />}
      {said.map((sentence) => (
        <span class="b-under">{sentence}</span>
      ))}
    </>
  );
}

/** With which business or row it may be the same, how probable that is, and what speaks for it. */
export function Partner({ row }: { row: ImportRow }) {
  const name = row.matchName || m.registry_import_row_unnamed();
  return (
    <>
      {row.matchId ? (
        <a href={`/kerja/usaha/${row.matchId}`}>{m.registry_import_like({ name })}</a>
      ) : (
        m.registry_import_like_line({ line: row.matchLine ?? 0, name })
      )}
      <span class="b-under">
        {[
          row.probability === null ? '' : m.registry_import_probable({ percent: formatPercent(row.probability, 1) }),
          row.matchReasons ? linkSentence(row.matchReasons) : m.registry_import_every_cell(),
        ]
          .filter(Boolean)
          .join(': ')}
      </span>
    </>
  );
}

function Mend({ batch, row, view, areas }: { batch: Batch; row: ImportRow; view: View; areas: Area[] }) {
  const reason = row.content.reasons.find((one) => one.field !== undefined && columnOf(batch, one.field) >= 0);
  const mendable = view === 'faulty' || view === 'noted';
  return (
    <>
      {mendable && reason?.field && (
        <FixCell row={row} reason={reason} at={columnOf(batch, reason.field)} areas={areas} />
      )}
      {(view !== 'skipped' || row.content.facts !== null) && <Decide row={row} />}
    </>
  );
}

/** The one cell the first reason is about: a choice where the reason knows the candidates, else its text. */
function FixCell({ row, reason, at, areas }: { row: ImportRow; reason: RowReason; at: number; areas: Area[] }) {
  const label = m.registry_import_mend_line({ line: row.line });
  if (reason.code === 'area-ambiguous' || reason.code === 'area-unknown') {
    const among = reason.code === 'area-ambiguous' ? reason.params.candidates.split(' ') : null;
    const level = reason.field === 'district' ? 'district' : 'ward';
    const choices = areas.filter((area) => (among ? among.includes(area.code) : area.level === level));
    return (
      <select class="b-input" name={`p-${row.line}-${at}`} aria-label={label}>
        <option value="">{m.registry_import_choose()}</option>
        {choices.map((area) => (
          <option value={area.code}>
            {area.level === 'ward' ? `${area.name}, ${area.districtName ?? ''}` : area.name}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      class="b-input"
      name={`b-${row.line}-${at}`}
      value={row.content.cells[at] ?? ''}
      aria-label={label}
      autocomplete="off"
    />
  );
}

/** What becomes of the row, as choices for a person; the first leaves it open. */
export function decisionsOf(row: ImportRow): { value: string; label: string }[] {
  const matched = row.matchId !== null || row.matchLine !== null;
  const writable = row.content.facts !== null;
  return [
    { value: '', label: row.verdict === 'faulty' ? m.registry_import_decide_mend() : m.registry_import_decide_none() },
    ...(matched && writable ? [{ value: 'same', label: m.registry_import_decide_same() }] : []),
    ...(writable ? [{ value: 'new', label: m.registry_import_decide_new() }] : []),
    { value: 'skip', label: m.registry_import_decide_skip() },
  ];
}

function Decide({ row }: { row: ImportRow }) {
  return (
    <select class="b-input" name={`k-${row.line}`} aria-label={m.registry_import_decide_line({ line: row.line })}>
      {decisionsOf(row).map(({ value, label }) => (
        <option value={value} selected={value === (row.decision ?? '')}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Corrected cells in a sent table: `b-LINE-COLUMN` a text, `p-LINE-COLUMN` a choice that may have been left open. */
export function sentCorrections(values: FormValues): Map<number, Map<number, string>> {
  const corrections = new Map<number, Map<number, string>>();
  for (const name of Object.keys(values)) {
    const [, kind, line, at] = /^([bp])-(\d{1,9})-(\d{1,4})$/.exec(name) ?? [];
    if (!kind || (kind === 'p' && textOf(values, name) === '')) continue;
    const cells = corrections.get(Number(line)) ?? new Map<number, string>();
    corrections.set(Number(line), cells.set(Number(at), textOf(values, name)));
  }
  return corrections;
}

/** Decisions in a sent table: `k-LINE`; an empty one takes a decision back. */
export function sentDecisions(values: FormValues): Map<number, Decision | null> {
  const decisions = new Map<number, Decision | null>();
  for (const name of Object.keys(values)) {
    const [, line] = /^k-(\d{1,9})$/.exec(name) ?? [];
    if (line)
      decisions.set(
        Number(line),
        (['new', 'same', 'skip'] as const).find((one) => one === textOf(values, name)) ?? null,
      );
  }
  return decisions;
}

/** The rule for all undecided rows, where one was sent. */
export const sentDoubles = (values: FormValues): Doubles | undefined =>
  (['ask', 'new', 'same', 'skip'] as const).find((one) => one === textOf(values, 'semua'));
