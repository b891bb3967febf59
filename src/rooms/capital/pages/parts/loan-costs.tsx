import { Columns, Facts, formatNumber, formatRupiah } from '#ui/index.ts';
import { m } from '#words';
import { effectiveRateOf, type LoanCost, type LoanMethod } from '../../loan.rules.ts';
import type { Simulation } from '../../loan.schema.ts';
import { methodWord, priceWords } from './loan-words.ts';

const instalmentWords = (method: LoanMethod, { instalment, schedule }: LoanCost): string => {
  const last = schedule.at(-1);
  if (method !== 'effective' || !last || schedule.length < 2) return formatRupiah(instalment);
  const ends = { first: formatRupiah(instalment), last: formatRupiah(last.principal + last.interest) };
  return m.capital_instalment_falls(ends);
};

/** One loan by the methods side by side: what is paid each month, for having it, and in all. */
export function LoanCosts({ asked, costs }: { asked: Simulation; costs: [LoanMethod, LoanCost][] }) {
  const words = priceWords(asked.sharia);
  return (
    <Columns of={3}>
      {costs.map(([method, cost]) => (
        <section class="b-flow">
          <h3>{asked.sharia ? m.capital_murabahah() : methodWord(method)}</h3>
          {!asked.sharia && <p>{m[`capital_method_${method}_text`]()}</p>}
          <Facts
            compact
            facts={[
              { label: m.capital_instalment_monthly(), value: instalmentWords(method, cost) },
              { label: words.all, value: formatRupiah(cost.totalInterest) },
              ...(asked.fees > 0 ? [{ label: m.capital_fees_once(), value: formatRupiah(asked.fees) }] : []),
              {
                label: asked.sharia ? m.capital_paid_sharia() : m.capital_paid_all(),
                value: <strong>{formatRupiah(asked.numbers.amount + cost.totalInterest + asked.fees)}</strong>,
              },
            ]}
          />
        </section>
      ))}
    </Columns>
  );
}

const percent = (rate: number): string =>
  `${formatNumber(rate, Number.isInteger(Math.round(rate * 10) / 10) ? 0 : 1)}%`;

/** What the same rate costs where it is meant flat, and the offer heard most: one percent a month, flat. */
export function FlatTruth({ asked: { numbers } }: { asked: Simulation }) {
  const { rate, months } = numbers;
  const often = percent(effectiveRateOf(12, 12));
  return (
    <>
      <h2>{m.capital_flat_title()}</h2>
      {rate > 0 && months > 1 && (
        <p class="b-lead">
          {m.capital_flat_yours({
            rate: `${formatNumber(rate, 2).replace(/[.,]?0+$/, '')}%`,
            months,
            effective: percent(effectiveRateOf(rate, months)),
          })}
        </p>
      )}
      <p>{m.capital_flat_why()}</p>
      <p>{m.capital_flat_often({ effective: often })}</p>
      <p>{m.capital_flat_press()}</p>
    </>
  );
}
