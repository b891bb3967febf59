import { dayOf } from '#platform/clock.ts';
import { type IconName, relativeDay, Tag, type TagColour } from '#ui/index.ts';
import { m } from '#words';
import type { InboxPart, InboxRow } from '../../inbox.reads.ts';
import type { ConversationState } from '../../inbox.rules.ts';

const parts: Record<InboxPart, () => string> = {
  waiting: m.outreach_inbox_part_waiting,
  mine: m.outreach_inbox_part_mine,
  answered: m.outreach_inbox_part_answered,
  closed: m.outreach_inbox_part_closed,
};

export const partWord = (part: InboxPart): string => parts[part]();

const states: Record<ConversationState, [TagColour, IconName, () => string]> = {
  quiet: ['abu', 'check', m.outreach_inbox_state_quiet],
  waiting: ['emas', 'clock', m.outreach_inbox_state_waiting],
  answered: ['biru', 'send', m.outreach_inbox_state_answered],
  asked: ['biru', 'chat', m.outreach_inbox_state_asked],
  closed: ['hijau', 'check', m.outreach_inbox_state_closed],
};

/** Where a conversation stands. */
export function ConversationTag({ state }: { state: ConversationState }) {
  const [colour, icon, word] = states[state];
  return (
    <Tag colour={colour} icon={icon}>
      {word()}
    </Tag>
  );
}

/** Words that came in; a picture or a voice has none. */
export const keywordText = (text: string): string => text || m.outreach_inbox_no_words();

const HOUR = 3_600_000;

/** How long somebody waits for an answer; for the others, when they were last heard. */
export function waitedWord({ waitingSince, heardAt }: Pick<InboxRow, 'waitingSince' | 'heardAt'>, now: Date): string {
  if (!waitingSince) return relativeDay(dayOf(heardAt), dayOf(now));
  const hours = Math.floor((now.getTime() - waitingSince.getTime()) / HOUR);
  if (hours < 1) return m.outreach_inbox_waits_minutes();
  return hours < 48
    ? m.outreach_inbox_waits_hours({ n: hours })
    : m.outreach_inbox_waits_days({ n: Math.floor(hours / 24) });
}
