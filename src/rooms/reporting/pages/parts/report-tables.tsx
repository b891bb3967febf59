import { formatNumber, formatPercent, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { Activity } from '../../activity.reads.ts';
import type { Breakdown } from '../../activity-words.ts';

/** Participants by one fact: how many and what share of all. */
export function BreakdownTable({ breakdown: { title, rows }, all }: { breakdown: Breakdown; all: number }) {
  return (
    <SimpleTable
      caption={title}
      columns={[
        { head: m.reporting_report_group() },
        { head: m.reporting_report_count(), numeric: true },
        { head: m.reporting_report_share(), numeric: true },
      ]}
      rows={rows.map(({ label, count }) => [label, formatNumber(count), formatPercent(count, all)])}
    />
  );
}

/** Mean marks before and after, of those who took both. */
export function TestTable({ test }: { test: NonNullable<Activity['delivery']['test']> }) {
  const mark = (value: number) => formatNumber(value, 1);
  return (
    <>
      <SimpleTable
        caption={m.reporting_report_test()}
        columns={[{ head: m.reporting_report_test_when() }, { head: m.reporting_report_test_mean(), numeric: true }]}
        rows={[
          [m.reporting_report_test_before(), mark(test.before)],
          [m.reporting_report_test_after(), mark(test.after)],
        ]}
      />
      <p class="b-meta">
        {m.reporting_report_test_note({
          pairs: formatNumber(test.pairs),
          max: formatNumber(test.max),
          missing: formatNumber(test.missing),
        })}
      </p>
    </>
  );
}
