import { stateWord } from '#rooms/programmes/index.ts';
import {
  Bars,
  type Column,
  DataTable,
  Details,
  EmptyState,
  formatMonth,
  formatNumber,
  SimpleTable,
} from '#ui/index.ts';
import { m } from '#words';
import { hideSmall } from '../../reach.rules.ts';
import type { CallReachRow, MonthReach } from '../../reach-over-time.reads.ts';
import { countText, partText } from '../../reach-words.ts';

const shown = (n: number): string => countText(hideSmall([n])[0] ?? null);

/** Every call with how far its word came; the title leads to its own page. */
export function ReachOfCalls({ rows }: { rows: CallReachRow[] }) {
  if (rows.length === 0) {
    return (
      <EmptyState
        text={m.reporting_reach_no_calls()}
        action={<a href="/kerja/program">{m.reporting_work_to_programmes()}</a>}
      />
    );
  }
  return <DataTable caption={m.reporting_reach_calls()} columns={columns()} rows={rows} />;
}

const columns = (): Column<CallReachRow>[] => [
  {
    key: 'program',
    head: m.reporting_reach_call(),
    cell: ({ call }) => <a href={`/kerja/program/${call.id}/jangkauan`}>{call.title}</a>,
    under: ({ call }) => stateWord(call.state),
    card: 'heading',
  },
  { key: 'diberi-kabar', head: m.reporting_reach_told(), cell: ({ told }) => shown(told), card: 'fact', numeric: true },
  {
    key: 'dibuka',
    head: m.reporting_reach_opened(),
    cell: ({ opened }) => formatNumber(opened),
    card: 'fact',
    numeric: true,
  },
  {
    key: 'mendaftar',
    head: m.reporting_reach_applied(),
    cell: ({ applied }) => shown(applied),
    card: 'fact',
    numeric: true,
  },
  {
    key: 'bukan-binaan',
    head: m.reporting_reach_not_members_100(),
    cell: ({ notMembers }) => partText(notMembers),
    card: 'fact',
    numeric: true,
  },
  {
    key: 'pertama',
    head: m.reporting_reach_first_100(),
    cell: ({ firstTime }) => partText(firstTime),
    card: 'fact',
    numeric: true,
  },
];

/** Twelve months of word: businesses told in each, with applications in the table below. */
export function ReachByMonth({ months, source }: { months: MonthReach[]; source: string }) {
  const most = Math.max(...months.map(({ told }) => told), 0);
  const best = months.find(({ told }) => told === most);
  return (
    <Bars
      title={
        best && most > 0
          ? m.reporting_reach_months_title({ month: formatMonth(`${best.month}-01`), n: shown(most) })
          : m.reporting_reach_months_none()
      }
      measure={m.reporting_reach_months_measure()}
      rows={months.map(({ month, told }) => ({
        label: formatMonth(`${month}-01`),
        value: shown(told),
        part: most === 0 ? 0 : told / most,
      }))}
      source={source}
      table={
        <Details summary={m.reporting_reach_months_table()}>
          <SimpleTable
            caption={m.reporting_reach_months_measure()}
            captionHidden
            columns={[
              { head: m.reporting_reach_month() },
              { head: m.reporting_reach_told(), numeric: true },
              { head: m.reporting_reach_applied(), numeric: true },
            ]}
            rows={months.map(({ month, told, applied }) => [formatMonth(`${month}-01`), shown(told), shown(applied)])}
          />
        </Details>
      }
    />
  );
}
