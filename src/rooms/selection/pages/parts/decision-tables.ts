import { type Table, tableOf } from '#platform/xlsx/table.ts';
import { m } from '#words';
import type { Listed, PaperSource } from '../../decision-papers.ts';
import { fairQuestions } from '../../fairness.rules.ts';
import { groupWord } from './fairness-panel.tsx';
import { districtName, type ListLine, type RankingView } from './ranking-view.ts';

/** Participants first, then the waiting list, each numbered. */
export function participantsTable({ people, waiting, areas }: PaperSource): Table {
  const rows = [
    ...people.map((one, at) => ({ one, no: at + 1, state: m.selection_table_participant() })),
    ...waiting.map((one, at) => ({ one, no: at + 1, state: m.selection_table_waiting() })),
  ];
  return tableOf<{ one: Listed; no: number; state: string }>({
    name: m.selection_table_people(),
    columns: [
      { head: m.selection_table_state(), value: ({ state }) => state },
      { head: m.selection_rank_place(), kind: 'number', value: ({ no }) => no },
      { head: m.selection_rank_name(), value: ({ one }) => one.name },
      {
        head: m.selection_table_sex(),
        value: ({ one }) => (one.sex === 'female' ? 'P' : one.sex === 'male' ? 'L' : ''),
      },
      { head: m.selection_table_business(), value: ({ one }) => one.business },
      { head: m.selection_table_ward(), value: ({ one }) => areas.find(({ code }) => code === one.area)?.name },
      { head: m.selection_rank_district(), value: ({ one }) => districtName(areas, one.area) },
      { head: m.selection_rank_total(), kind: 'number', value: ({ one }) => one.total },
    ],
    rows,
  });
}

const outcomeWords = {
  chosen: m.selection_table_chosen,
  reserve: m.selection_table_waiting,
  'not-selected': m.selection_table_not_chosen,
} as const;

/** The list as the page shows it: points of each criterion and the groups of fairness; names only after the decision. */
export function pointsTable(view: RankingView): Table {
  const pointsOf = (line: ListLine, id: string) => line.lines.find(({ criterionId }) => criterionId === id)?.points;
  return tableOf<ListLine>({
    name: m.selection_rank_list(),
    columns: [
      { head: m.selection_rank_place(), kind: 'number', value: ({ place }) => place },
      { head: m.selection_rank_code(), value: ({ code }) => code },
      ...(view.decision ? [{ head: m.selection_rank_name(), value: ({ name }: ListLine) => name }] : []),
      { head: m.selection_rank_district(), value: ({ area }) => districtName(view.areas, area) },
      ...view.call.criteria.map(({ id, label }) => ({
        head: label,
        kind: 'number' as const,
        value: (line: ListLine) => pointsOf(line, id),
      })),
      { head: m.selection_rank_total(), kind: 'number', value: ({ total }) => total },
      { head: m.selection_table_state(), value: ({ outcome }) => outcomeWords[outcome]() },
      ...fairQuestions
        .filter((question) => question !== 'district' && question !== 'helped-before')
        .map((question) => ({
          head: m[`selection_table_group_${question}`](),
          value: ({ features }: ListLine) => features && groupWord(view, question, features[question]),
        })),
    ],
    rows: view.lines.filter(({ applicationId }) => !view.closeToMe.has(applicationId)),
  });
}
