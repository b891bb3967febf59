import type { Child } from 'hono/jsx';
import { Icon, type IconName } from '../icons.tsx';

/** One event. `when` is written out; `by` is a role and never a name the reader may not know. */
export type TimelineEntry = {
  state: 'done' | 'now' | 'later';
  title: Child;
  when?: string;
  by?: string;
  children?: Child;
};

const icons: Record<TimelineEntry['state'], IconName> = { done: 'done', now: 'now', later: 'ring' };

/** What happened and what is expected, newest last; steps to come are hollow. A late step says how late and why in its text. */
export function Timeline({ entries, level = 3 }: { entries: TimelineEntry[]; level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <ol class="b-timeline">
      {entries.map((entry) => (
        <li
          class={entry.state === 'done' ? undefined : `b-${entry.state}`}
          aria-current={entry.state === 'now' ? 'step' : undefined}
        >
          <Icon name={icons[entry.state]} />
          {entry.when && <time>{entry.when}</time>}
          <Heading>{entry.title}</Heading>
          {entry.by && <span class="b-by">{entry.by}</span>}
          {entry.children}
        </li>
      ))}
    </ol>
  );
}
