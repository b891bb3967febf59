import { ButtonLink, Facts, formatInstant, formatNumber, Note, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { Decision } from '../../decision.reads.ts';
import { districtName, type RankingView } from './ranking-view.ts';
import { selectionHref } from './selection-tabs.tsx';

/** The papers of a decision: draft decree, participant list, table. */
export function DecisionFiles({ view }: { view: RankingView }) {
  const base = selectionHref(view.call.id);
  return (
    <>
      <h2>{m.selection_files_title()}</h2>
      <p class="b-actions">
        <ButtonLink tone="secondary" icon="download" href={`${base}/sk.pdf`}>
          {m.selection_files_decree()}
        </ButtonLink>
        {view.decision && (
          <>
            <ButtonLink tone="secondary" icon="download" href={`${base}/peserta.pdf`}>
              {m.selection_files_list()}
            </ButtonLink>
            <ButtonLink tone="secondary" icon="download" href={`${base}/peserta.xlsx`} download>
              {m.selection_files_table()}
            </ButtonLink>
          </>
        )}
      </p>
    </>
  );
}

/** What was decided, by whom, with what, and who must be called because no message reaches them. */
export function DecisionSummary({ view, decision }: { view: RankingView; decision: Decision }) {
  const unreached = view.lines.filter(({ reached }) => reached === false);
  return (
    <>
      <Facts
        facts={[
          { label: m.selection_decided_when(), value: formatInstant(decision.decidedAt) },
          { label: m.selection_decided_by(), value: decision.decidedByName },
          {
            label: m.selection_decided_numbers(),
            value: m.selection_decided_numbers_of({
              applicants: formatNumber(decision.applicants),
              chosen: formatNumber(decision.chosen),
              reserves: formatNumber(decision.reserves),
            }),
          },
          {
            label: m.selection_decided_cut_off(),
            value: decision.cutOff === null ? undefined : formatNumber(decision.cutOff),
          },
          { label: m.selection_decided_seed(), value: <span class="b-meta">{decision.seed}</span> },
          { label: m.selection_decided_digest(), value: <span class="b-meta">{decision.digest}</span> },
          { label: m.selection_decided_engine(), value: decision.engine },
        ]}
      />
      {decision.changes.length > 0 && (
        <Note title={m.selection_decided_freed()}>
          {decision.changes.map(({ feature, value, from, to, reason }) => (
            <p>
              {m.selection_problem_impossible_line({
                label:
                  view.call.quotas.find((quota) => quota.feature === feature && quota.value === value)?.label ?? value,
                from,
                to,
              })}{' '}
              {reason}
            </p>
          ))}
        </Note>
      )}
      <DecisionFiles view={view} />
      {unreached.length > 0 && (
        <Note tone="warn" title={m.selection_decided_unreached({ n: unreached.length })}>
          <p>{m.selection_decided_unreached_text()}</p>
          <ul class="b-list">
            {unreached.slice(0, 50).map(({ applicationId, name, code }) => (
              <li>
                <a href={`/kerja/pengajuan/${applicationId}`}>{name ?? code}</a>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

/** The waiting list in its order. */
export function ReserveList({ view }: { view: RankingView }) {
  const rows = view.lines
    .filter(({ outcome }) => outcome === 'reserve')
    .sort((one, other) => (one.reserveNo ?? 0) - (other.reserveNo ?? 0));
  return (
    <SimpleTable
      caption={m.selection_reserves_title()}
      captionHidden
      columns={[
        { head: m.selection_reserves_code() },
        { head: m.selection_rank_district() },
        { head: m.selection_rank_total(), numeric: true },
      ]}
      rows={rows.map(({ name, code, area, total, reserveNo }) => [
        `${reserveNo ?? '–'}. ${name ?? code}`,
        districtName(view.areas, area),
        total === undefined ? '–' : formatNumber(total),
      ])}
    />
  );
}
