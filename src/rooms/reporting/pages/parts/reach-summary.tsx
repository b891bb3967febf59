import { channelWord } from '#rooms/outreach/index.ts';
import { type Question, questionLabel } from '#rooms/selection/index.ts';
import { formatNumber, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { CallReach } from '../../reach.reads.ts';
import { hideSmall } from '../../reach.rules.ts';
import { countText } from '../../reach-words.ts';

const total = (count: number): string => countText(hideSmall([count])[0] ?? null);

/** From being told to sitting in the room: six counts, and of three of them who came for the first time. */
export function ReachFunnel({ reach }: { reach: CallReach }) {
  const { total: sums, after, firstTime } = reach;
  return (
    <SimpleTable
      caption={m.reporting_reach_funnel()}
      columns={[
        { head: m.reporting_reach_stage() },
        { head: m.reporting_reach_count(), numeric: true },
        { head: m.reporting_reach_first_time(), numeric: true },
      ]}
      rows={[
        [m.reporting_reach_told_long(), total(sums.told), ''],
        [m.reporting_reach_opened_long(), formatNumber(sums.opened), ''],
        [m.reporting_reach_started(), total(sums.started), ''],
        [m.reporting_reach_applied(), total(sums.applied), countText(firstTime.applied)],
        [m.reporting_reach_chosen(), total(after.chosen), countText(firstTime.chosen)],
        [m.reporting_reach_came(), total(after.came), countText(firstTime.came)],
      ]}
    />
  );
}

/** Which channels were used, and what each brought. */
export function ReachChannels({ channels }: Pick<CallReach, 'channels'>) {
  if (channels.length === 0) return <p>{m.reporting_reach_no_channel()}</p>;
  return (
    <SimpleTable
      caption={m.reporting_reach_channels()}
      columns={[
        { head: m.reporting_reach_channel() },
        { head: m.reporting_reach_told(), numeric: true },
        { head: m.reporting_reach_opened(), numeric: true },
        { head: m.reporting_reach_notices(), numeric: true },
      ]}
      rows={channels.map(({ channel, told, opened, notices }) => [
        channelWord(channel),
        total(told),
        formatNumber(opened),
        formatNumber(notices),
      ])}
    />
  );
}

/** At which question people stopped; a draft lives fourteen days, so this speaks of the last two weeks. */
export function DropOff({ unfinished }: Pick<CallReach, 'unfinished'>) {
  if (unfinished.length === 0) return null;
  return (
    <SimpleTable
      caption={m.reporting_reach_dropoff()}
      columns={[{ head: m.reporting_reach_question() }, { head: m.reporting_reach_count(), numeric: true }]}
      rows={unfinished.map(({ question, n }) => [
        question ? questionLabel(question as Question) : m.reporting_reach_first_page(),
        countText(n),
      ])}
    />
  );
}
