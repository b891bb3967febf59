import type { Child } from 'hono/jsx';
import { m } from '#words';
import { daysBetween, formatDateShort, formatNumber } from '../format.ts';
import { Icon, type IconName } from '../icons.tsx';

/** What stands in the box: the closing day of an open call, or one word and an icon. */
export type DayBox = { day: string; today: string } | { word: string; icon: IconName; open?: boolean };

/** 60 px box left of a row: closing day in big digits, gold from two days before; dashed when one cannot apply now. */
export function DateBlock({ box }: { box: DayBox }) {
  if ('day' in box) {
    const left = daysBetween(box.today, box.day);
    const [digits, month] = formatDateShort(box.day).split(' ');
    return (
      <time class={left >= 0 && left <= 2 ? 'b-day__box b-day__box--soon' : 'b-day__box'} datetime={box.day}>
        <b>{digits}</b>
        {month}
      </time>
    );
  }
  return (
    <div class={box.open ? 'b-day__box' : 'b-day__box b-day__box--off'}>
      <Icon name={box.icon} />
      {box.word}
    </div>
  );
}

/** A line of a list's small facts: an icon and words. */
export type Meta = { icon: IconName; text: Child };

/** Small facts under a title, each with its icon. */
export function MetaList({ items }: { items: Meta[] }) {
  return (
    <ul class="b-meta">
      {items.map((item) => (
        <li>
          <Icon name={item.icon} />
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

export type CallRow = {
  box: DayBox;
  /** Kind and closing words above the title: "Pelatihan, tutup besok". */
  kind: { icon: IconName; text: string };
  title: string;
  href: string;
  meta?: Meta[];
  /** Seats, how many applied, why postponed. */
  more?: Child;
};

/** Calls on lines: date at the left, facts in the middle, places at the right from 640 px when `wide`. */
export function CallList({ calls, wide, level = 3 }: { calls: CallRow[]; wide?: boolean; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul class="b-rows">
      {calls.map((call) => (
        <li class="b-day">
          <DateBlock box={call.box} />
          <div class={wide ? 'b-rows__split' : undefined}>
            <div>
              <p class="b-kind">
                <Icon name={call.kind.icon} />
                {call.kind.text}
              </p>
              <Heading class="b-h3">
                <a href={call.href}>{call.title}</a>
              </Heading>
              {call.meta && <MetaList items={call.meta} />}
            </div>
            {call.more && <div class="b-rows__more">{call.more}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}

const perRow = 20;
const pitch = 12;

/** Squares `from` up to `to` (excluded) as dashed strokes, 20 in a row. */
function strokes(from: number, to: number): string {
  const parts: string[] = [];
  for (let at = from; at < to; ) {
    const row = Math.floor(at / perRow);
    const end = Math.min(to, (row + 1) * perRow);
    parts.push(`M${(at % perRow) * pitch} ${row * pitch + 5}h${(end - at) * pitch - 2}`);
    at = end;
  }
  return parts.join('');
}

/**
 * Places of a call: one square each, taken in grey, free in leaf, beside "12 dari 40 tempat masih ada". Above 60 places
 * only the words. `words` replaces them for other units ("mesin").
 */
export function Seats({ free, total, big, words }: { free: number; total: number; big?: boolean; words?: string }) {
  const left = Math.max(0, Math.min(free, total));
  const width = Math.min(total, perRow) * pitch - 2;
  const height = Math.ceil(total / perRow) * pitch - 2;
  return (
    <div class={big ? 'b-seats b-seats--big' : 'b-seats'}>
      <p>
        <b class="b-tabular">{formatNumber(left)}</b> {words ?? m.ui_seats_left({ total: formatNumber(total) })}
      </p>
      {total > 0 && total <= 60 && (
        <svg width={width} height={height} aria-hidden="true" fill="none" stroke-width="10" stroke-dasharray="10 2">
          {left < total && <path class="b-taken" d={strokes(0, total - left)} />}
          {left > 0 && <path class="b-free" d={strokes(total - left, total)} />}
        </svg>
      )}
    </div>
  );
}
