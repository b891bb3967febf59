import { type Table, tableOf } from '#platform/xlsx/table.ts';
import { channelWord } from '#rooms/outreach/index.ts';
import { type Question, questionLabel } from '#rooms/selection/index.ts';
import { m } from '#words';
import type { CallReach } from '../../reach.reads.ts';
import { hideSmall, type Shown } from '../../reach.rules.ts';

const shown = (count: number): Shown => hideSmall([count])[0] ?? null;

/** The stages, channels and stopping places of a call as sheets, with the same small counts left empty as on the page. */
export function summarySheets({ total, after, firstTime, channels, unfinished }: CallReach): Table[] {
  const stages: [string, Shown, Shown][] = [
    [m.reporting_reach_told_long(), shown(total.told), null],
    [m.reporting_reach_opened_long(), total.opened, null],
    [m.reporting_reach_started(), shown(total.started), null],
    [m.reporting_reach_applied(), shown(total.applied), firstTime.applied],
    [m.reporting_reach_chosen(), shown(after.chosen), firstTime.chosen],
    [m.reporting_reach_came(), shown(after.came), firstTime.came],
  ];
  return [
    tableOf({
      name: m.reporting_reach_stage(),
      rows: stages,
      columns: [
        { head: m.reporting_reach_stage(), width: 36, value: ([stage]) => stage },
        { head: m.reporting_reach_count(), kind: 'number', value: ([, n]) => n },
        { head: m.reporting_reach_first_time(), kind: 'number', value: ([, , first]) => first },
      ],
    }),
    tableOf({
      name: m.reporting_reach_channel(),
      rows: channels,
      columns: [
        { head: m.reporting_reach_channel(), value: ({ channel }) => channelWord(channel) },
        { head: m.reporting_reach_told(), kind: 'number', value: ({ told }) => shown(told) },
        { head: m.reporting_reach_opened(), kind: 'number', value: ({ opened }) => opened },
        { head: m.reporting_reach_notices(), kind: 'number', value: ({ notices }) => notices },
      ],
    }),
    tableOf({
      name: m.reporting_reach_question(),
      rows: unfinished,
      columns: [
        {
          head: m.reporting_reach_question(),
          width: 48,
          value: ({ question }) => (question ? questionLabel(question as Question) : m.reporting_reach_first_page()),
        },
        { head: m.reporting_reach_count(), kind: 'number', value: ({ n }) => n },
      ],
    }),
  ];
}
