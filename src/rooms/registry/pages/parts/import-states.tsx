import { formatDate, formatNumber, type IconName, Tag, type TagColour } from '#ui/index.ts';
import { m } from '#words';
import type { Batch } from '../../imports/imports.reads.ts';
import type { BatchState } from '../../imports/imports.tables.ts';

const looks: Record<BatchState, [TagColour, IconName, () => string]> = {
  columns: ['emas', 'edit', m.registry_import_state_columns],
  checking: ['biru', 'wait', m.registry_import_state_checking],
  checked: ['emas', 'eye', m.registry_import_state_checked],
  writing: ['biru', 'wait', m.registry_import_state_writing],
  done: ['hijau', 'check', m.registry_import_state_done],
  undone: ['abu', 'x', m.registry_import_state_undone],
};

export function BatchTag({ state }: { state: BatchState }) {
  const [colour, icon, say] = looks[state];
  return (
    <Tag colour={colour} icon={icon}>
      {say()}
    </Tag>
  );
}

/** Where work on this import goes on. */
export function batchHref({ id, state }: Pick<Batch, 'id' | 'state'>): string {
  if (state === 'columns') return `/kerja/impor/${id}/kolom`;
  if (state === 'checked') return `/kerja/impor/${id}/periksa`;
  return `/kerja/impor/${id}`;
}

/** What came of it, in one line. */
export function batchSummary(batch: Batch): string {
  if (batch.state === 'undone')
    return m.registry_import_summary_undone({
      day: batch.undoneAt ? formatDate(batch.undoneAt) : '',
      name: batch.undoneByName ?? '',
    });
  if (batch.written + batch.added === 0) return m.registry_import_summary_nothing();
  return m.registry_import_summary({ written: formatNumber(batch.written), added: formatNumber(batch.added) });
}
