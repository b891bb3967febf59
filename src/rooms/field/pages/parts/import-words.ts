import { formatDate, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { SaidConflict } from '../../answer.ts';

const facts: Record<string, () => string> = {
  visitedOn: m.field_app_fact_visited_on,
  way: m.field_app_fact_way,
  sales: m.field_app_fact_sales,
  problems: m.field_app_fact_problems,
  seen: m.field_app_fact_seen,
  hours: m.field_app_fact_hours,
  because: m.field_app_fact_because,
  nextOn: m.field_app_fact_next_on,
  presence: m.field_app_fact_presence,
  outcome: m.field_app_fact_outcome,
};

/** A fact by its name, as the application on the phone says it. */
export const factWord = (fact: string): string => (facts[fact] ?? m.field_app_fact_kept)();

const values: Record<string, () => string> = {
  yes: m.field_app_kept_yes,
  partly: m.field_app_kept_partly,
  no: m.field_app_kept_no,
  'under-2-million': m.field_app_sales_a,
  '2-to-5-million': m.field_app_sales_b,
  '5-to-15-million': m.field_app_sales_c,
  'over-15-million': m.field_app_sales_d,
  untold: m.field_app_sales_e,
  place: m.field_app_way_place,
  phone: m.field_app_way_phone,
  office: m.field_app_way_office,
  materials: m.field_app_problem_materials,
  tools: m.field_app_problem_tools,
  buyers: m.field_app_problem_buyers,
  money: m.field_app_problem_money,
  licence: m.field_app_problem_licence,
  time: m.field_app_problem_time,
  used: m.field_app_outcome_used,
  rarely: m.field_app_outcome_rarely,
  broken: m.field_app_outcome_broken,
  lent: m.field_app_outcome_lent,
  gone: m.field_app_outcome_gone,
  absent: m.field_app_presence_absent,
  closed: m.field_app_presence_closed,
};

/** A value of a fact as people read it. */
export function valueWord(fact: string, value: SaidConflict['mine']): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return m.field_app_conflict_nothing();
  if (fact === 'visitedOn' || fact === 'nextOn') return formatDate(String(value));
  if (typeof value === 'number') return m.field_app_hours_value({ n: formatNumber(value, value % 1 === 0 ? 0 : 1) });
  return (Array.isArray(value) ? value : [String(value)]).map((one) => values[one]?.() ?? one).join(', ');
}
