import { Details, formatNumber, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { LoanMonth } from '../../loan.rules.ts';

const FIRST = 3;

/** The first months of a schedule, and the rest behind one line. Amounts in rupiah, said once in the caption. */
export function LoanSchedule({ schedule, price, method }: { schedule: LoanMonth[]; price: string; method: string }) {
  const columns = [
    { head: m.capital_month() },
    { head: m.capital_principal(), numeric: true },
    { head: price, numeric: true },
    { head: m.capital_balance_short(), numeric: true },
  ];
  const rowsOf = (months: LoanMonth[]) =>
    months.map(({ month, principal, interest, balance }) =>
      [month, principal, interest, balance].map((n) => formatNumber(n)),
    );
  const rest = schedule.slice(FIRST);
  return (
    <>
      <SimpleTable
        caption={m.capital_schedule_first({ method })}
        columns={columns}
        rows={rowsOf(schedule.slice(0, FIRST))}
      />
      {rest.length > 0 && (
        <Details summary={m.capital_schedule_rest({ from: FIRST + 1, to: schedule.length })}>
          <SimpleTable
            caption={m.capital_schedule_rest_caption({ method })}
            captionHidden
            columns={columns}
            rows={rowsOf(rest)}
          />
        </Details>
      )}
    </>
  );
}
