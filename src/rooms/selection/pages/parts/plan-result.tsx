import type { Child } from 'hono/jsx';
import { Bars, formatNumber, formatRupiah, formatRupiahShort, Note, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { Explored } from '../../allocation/explore-plan.ts';
import type { PlanResult } from '../../allocation/make-plan.ts';
import { floorsOf, type PlanInput } from '../../allocation/plan-input.ts';
import { bindingLimits, paidBy } from './plan-binding.ts';

const components = { honoraria: () => m.selection_plan_honoraria(), goods: () => m.selection_plan_goods() };
const gain = (points: number | null): string => (points === null ? '–' : `+${formatNumber(points, 1)}`);

/** The plan, what binds it, what more would buy, what fairness costs; or the smallest change that makes one possible. */
export function PlanAnswer({ input, explored }: { input: PlanInput; explored: Explored }) {
  const { result } = explored;
  return (
    <>
      {result.kind === 'plan' ? (
        <PlanTables input={input} plan={result} explored={explored} />
      ) : result.kind === 'impossible' ? (
        <Note tone="warn" title={m.selection_plan_impossible()}>
          <ul class="b-list">
            {result.changes.map(({ kind, name, least, reached }) => (
              <li>
                {kind === 'area'
                  ? m.selection_plan_change_area({ name, least, reached })
                  : m.selection_plan_change_group({ name, least, reached })}
              </li>
            ))}
          </ul>
        </Note>
      ) : (
        <Note tone="warn" title={m.selection_plan_unknown()} />
      )}
      <Frontier explored={explored} />
    </>
  );
}

function PlanTables({
  input,
  plan,
  explored,
}: {
  input: PlanInput;
  plan: Extract<PlanResult, { kind: 'plan' }>;
  explored: Explored;
}) {
  const people = plan.served.reduce((sum, one) => sum + one.people, 0);
  const wanted = plan.served.reduce((sum, one) => sum + one.wanted, 0);
  const steps = [...new Set(explored.more.map(({ rupiah }) => rupiah))];
  return (
    <>
      <section class="b-flow">
        <h2>{m.selection_plan_result({ people: formatNumber(people), wanted: formatNumber(wanted) })}</h2>
        <p>{m.selection_plan_points({ points: formatNumber(plan.points, 1), bound: formatNumber(plan.bound, 1) })}</p>
        <h3>{m.selection_plan_binds()}</h3>
        <ul class="b-list">
          {bindingLimits(input, plan, explored).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </section>
      <SimpleTable
        caption={m.selection_plan_batches()}
        columns={[
          { head: m.selection_plan_activity() },
          { head: m.selection_plan_area() },
          { head: m.selection_plan_count(), numeric: true },
        ]}
        rows={plan.batches.map(({ activity, area, count }) => [activity, area, formatNumber(count)])}
      />
      <SimpleTable
        caption={m.selection_plan_served()}
        columns={[
          { head: m.selection_plan_who() },
          { head: m.selection_plan_people(), numeric: true },
          { head: m.selection_plan_wanted(), numeric: true },
        ]}
        rows={floorsOf(input).map(({ name, wanted: all, demand }): Child[] => [
          name,
          formatNumber(demand.reduce((sum, at) => sum + (plan.served[at]?.people ?? 0), 0)),
          formatNumber(all),
        ])}
      />
      <SimpleTable
        caption={m.selection_plan_pays()}
        columns={[
          { head: m.selection_plan_source() },
          { head: m.selection_plan_for() },
          { head: m.selection_plan_amount(), numeric: true },
        ]}
        rows={plan.payments.map(({ source, activity, component, amount }) => [
          source,
          `${activity}: ${components[component]()}`,
          formatRupiah(amount),
        ])}
      />
      <SimpleTable
        caption={m.selection_plan_left()}
        columns={[
          { head: m.selection_plan_source() },
          { head: m.selection_plan_used(), numeric: true },
          { head: m.selection_plan_rest(), numeric: true },
        ]}
        rows={input.sources.map(({ name, budget }) => [
          name,
          formatRupiah(paidBy(plan, name)),
          formatRupiah(budget - paidBy(plan, name)),
        ])}
      />
      <SimpleTable
        caption={m.selection_plan_more()}
        columns={[
          { head: m.selection_plan_source() },
          ...steps.map((rupiah) => ({ head: `+${formatRupiahShort(rupiah)}`, numeric: true })),
        ]}
        rows={input.sources.map(({ name }) => [
          name,
          ...explored.more.filter(({ source }) => source === name).map(({ points }) => gain(points)),
        ])}
      />
      <p>{m.selection_plan_more_days({ points: gain(explored.days) })}</p>
    </>
  );
}

/** Points at each floor: bars with their figures, so that the plot is its own table. */
function Frontier({ explored: { frontier } }: { explored: Explored }) {
  const most = Math.max(1, ...frontier.map(({ points }) => points ?? 0));
  return (
    <Bars
      title={m.selection_plan_frontier()}
      measure={m.selection_plan_frontier_measure()}
      source={m.selection_plan_frontier_source()}
      rows={frontier.map(({ floor, points }) => ({
        label: m.selection_plan_frontier_floor({ floor: formatNumber(Math.round(floor * 100)) }),
        value: points === null ? m.selection_plan_frontier_none() : formatNumber(points, 1),
        part: points === null ? undefined : points / most,
      }))}
    />
  );
}
