import { addDays, dayOf } from '#platform/clock.ts';
import { Actions, ButtonLink, Figures, formatDate, formatInstant, formatNumber, Note, Progress } from '#ui/index.ts';
import { m } from '#words';
import { UNDO_DAYS } from '../../imports/import-plan.rules.ts';
import type { Batch } from '../../imports/imports.reads.ts';
import type { Plan } from '../../imports/imports.tables.ts';
import type { KeptBusiness } from '../../imports/rows.reads.ts';

/** How far the job at work is. */
export function Working({ batch, plans }: { batch: Batch; plans: Record<Plan, number> }) {
  const total = batch.state === 'checking' ? batch.rows : batch.progress + plans.new + plans.same;
  return (
    <>
      <Progress done={Math.min(batch.progress, total)} total={total} unit={m.registry_import_unit_rows()} />
      <p class="b-meta">
        {batch.state === 'checking' ? m.registry_import_checking_text() : m.registry_import_writing_text()}
      </p>
    </>
  );
}

/** What was written, what still waits, and the way back. */
export function Done({ batch, plans, today }: { batch: Batch; plans: Record<Plan, number>; today: string }) {
  const until = batch.finishedAt ? addDays(dayOf(batch.finishedAt), UNDO_DAYS) : null;
  const open = until !== null && today <= until;
  const rest = [
    { n: batch.added, text: m.registry_import_figure_added() },
    { n: plans.wait, text: m.registry_import_figure_waiting() },
    { n: plans.skip, text: m.registry_import_figure_skipped() },
  ];
  return (
    <>
      <Figures
        items={[
          { value: formatNumber(batch.written), text: m.registry_import_figure_written(), accent: true },
          ...rest.filter(({ n }) => n > 0).map(({ n, text }) => ({ value: formatNumber(n), text })),
        ]}
      />
      {batch.finishedAt && (
        <p>{m.registry_import_finished({ when: formatInstant(batch.finishedAt), name: batch.createdByName })}</p>
      )}
      <Actions>
        <ButtonLink href="/kerja/registri?urut=terbaru">{m.registry_import_see_registry()}</ButtonLink>
        {plans.wait + plans.skip > 0 && (
          <ButtonLink tone="secondary" href={`/kerja/impor/${batch.id}/periksa`}>
            {m.registry_import_see_rest({ n: formatNumber(plans.wait + plans.skip) })}
          </ButtonLink>
        )}
        {open && (
          <ButtonLink tone="danger" href={`/kerja/impor/${batch.id}/urungkan`}>
            {m.registry_import_undo()}
          </ButtonLink>
        )}
      </Actions>
      {until && open && <p class="b-meta">{m.registry_import_undo_until({ day: formatDate(until) })}</p>}
    </>
  );
}

/** Who took the list back and why, and what was kept. */
export function Undone({ batch, kept }: { batch: Batch; kept: KeptBusiness[] }) {
  return (
    <>
      <p>
        {m.registry_import_undone_text({
          when: batch.undoneAt ? formatInstant(batch.undoneAt) : '',
          name: batch.undoneByName ?? '',
          reason: batch.undoReason ?? '',
        })}
      </p>
      {kept.length > 0 && (
        <Note tone="warn" title={m.registry_import_kept_title({ n: formatNumber(batch.undoKept ?? kept.length) })}>
          <ul class="b-list">
            {kept.map((row) => (
              <li>
                <a href={`/kerja/usaha/${row.id}`}>{row.name || m.registry_import_row_unnamed()}</a>,{' '}
                {m.registry_import_row_line({ line: row.line })}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
