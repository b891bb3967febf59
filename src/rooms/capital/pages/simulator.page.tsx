import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { formatNumber, formatRupiah, Icon, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { calculateLoan, type LoanCost, type LoanMethod, loanMethods } from '../loan.rules.ts';
import { readSimulation, type Simulation, type SimulatorWords, simulatorFields } from '../loan.schema.ts';
import { FlatTruth, LoanCosts } from './parts/loan-costs.tsx';
import { LoanForm } from './parts/loan-form.tsx';
import { LoanSchedule } from './parts/loan-schedule.tsx';
import { methodWord, priceWords } from './parts/loan-words.ts';

const path = '/panduan/modal/hitung';
/** The loan counted before anyone wrote a number, as the reader writes numbers. */
const example = (): SimulatorWords => ({
  pinjaman: formatNumber(10_000_000),
  bulan: '12',
  bunga: '6',
  per: 'tahun',
  jenis: 'bunga',
});

/** `/panduan/modal/hitung`: what a loan costs, three methods side by side. Works from its address alone. */
export function simulatorPage(c: Context): Promise<Response> {
  const query = c.req.query();
  const asked: SimulatorWords = Object.fromEntries(simulatorFields.map((name) => [name, query[name]?.slice(0, 40)]));
  const written = asked.pinjaman !== undefined || asked.bulan !== undefined || asked.bunga !== undefined;
  const values = written ? { per: 'tahun', jenis: 'bunga', ...defined(asked) } : { ...example(), ...defined(asked) };
  const read = readSimulation(values);
  const errors = 'faults' in read ? read.faults : undefined;
  const { office } = ctxOf(c);
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.capital_sim_title(),
      service: office.officeName,
      description: m.capital_sim_lead(),
      share: { url: `${office.baseUrl}${path}` },
      back: { href: '/panduan/modal', label: m.capital_guide_title() },
      errors,
    },
    <>
      <h1>{m.capital_sim_title()}</h1>
      <p class="b-lead">{m.capital_sim_lead()}</p>
      <LoanForm values={values} errors={errors} />
      {'faults' in read ? null : <Result asked={read} values={values} />}
    </>,
  );
}

const defined = (words: SimulatorWords): SimulatorWords =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));

function Result({ asked, values }: { asked: Simulation; values: SimulatorWords }) {
  const { numbers, sharia } = asked;
  // A sale with a margin has one price, fixed at the contract: it is counted like flat and called what it is.
  const methods: LoanMethod[] = sharia ? ['flat'] : [...loanMethods];
  const costs = methods.map((method): [LoanMethod, LoanCost] => [method, calculateLoan({ ...numbers, method })]);
  const chosen = costs.find(([method]) => method === values.cara) ?? costs.at(-1);
  return (
    <section class="b-flow b-mt-5" id="hasil">
      <h2>{titleOf(asked, costs)}</h2>
      <LoanCosts asked={asked} costs={costs} />
      {sharia ? <p>{m.capital_sharia_text()}</p> : <FlatTruth asked={asked} />}
      <h2 id="jadwal">{m.capital_schedule_title()}</h2>
      {costs.length > 1 && <Methods values={values} current={chosen?.[0]} />}
      {chosen && (
        <LoanSchedule
          schedule={chosen[1].schedule}
          price={priceWords(sharia).price}
          method={sharia ? m.capital_murabahah() : methodWord(chosen[0])}
        />
      )}
      <Note title={m.capital_estimate_title()}>
        <p>{m.capital_estimate()}</p>
        <p>{m.capital_estimate_ask()}</p>
      </Note>
    </section>
  );
}

/** The finding: how far the dearest method lies above the cheapest; for a sale, its price. */
function titleOf({ numbers, fees, sharia }: Simulation, costs: [LoanMethod, LoanCost][]): string {
  const prices = costs.map(([, { totalInterest }]) => totalInterest);
  const more = Math.max(...prices) - Math.min(...prices);
  if (sharia) return m.capital_result_sharia({ price: formatRupiah(numbers.amount + fees + Math.max(...prices)) });
  return more > 0 ? m.capital_result_differs({ more: formatRupiah(more) }) : m.capital_result_same();
}

function Methods({ values, current }: { values: SimulatorWords; current?: LoanMethod }) {
  return (
    <nav class="b-actions" aria-label={m.capital_schedule_by()}>
      {[...loanMethods].reverse().map((method) => (
        <a
          class="b-button b-button--secondary"
          href={`${path}?${new URLSearchParams({ ...values, cara: method })}#jadwal`}
          aria-current={method === current ? 'true' : undefined}
        >
          {method === current && <Icon name="check" />}
          <span>{methodWord(method)}</span>
        </a>
      ))}
    </nav>
  );
}
