import { Card } from '#ui/index.ts';
import { m } from '#words';
import type { listDayWork } from '../../list-day-work.ts';
import { chores } from '../../worklist.rules.ts';
import { choreWord } from './need-words.ts';
import { trackHref, trackName } from './words.ts';

/** What can be done from a desk in twenty minutes today, the neediest first; the rest is counted. */
export function DayWork({ work: { items, minutes, later } }: { work: Awaited<ReturnType<typeof listDayWork>> }) {
  if (items.length === 0) return null;
  return (
    <Card title={m.mentoring_day_work({ minutes })}>
      <ol class="b-list">
        {items.map(({ track, chore }) => (
          <li>
            <a href={trackHref(track.id)}>{trackName(track)}</a>. {choreWord(chore)}{' '}
            <span class="b-meta">{m.mentoring_day_work_minutes({ minutes: chores[chore] })}</span>
          </li>
        ))}
      </ol>
      {later > 0 && <p class="b-meta">{m.mentoring_day_work_later({ n: later })}</p>}
    </Card>
  );
}
