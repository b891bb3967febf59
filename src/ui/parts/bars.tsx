import type { Child } from 'hono/jsx';

/** One bar: `value` as it is read, `part` of the longest from 0 to 1; without `part` nothing is known and the bar is hollow. */
export type BarRow = { label: string; value: string; part?: number };

type Props = { title: string; measure: string; rows: BarRow[]; source: Child; table?: Child };

/** Horizontal bars from 0: label above at left, value at right. The title tells the finding, the source stands below. */
export function Bars({ title, measure, rows, source, table }: Props) {
  return (
    <section class="b-bars">
      <h2 class="b-h3">{title}</h2>
      <p class="b-meta">{measure}</p>
      <ul>
        {rows.map(({ label, value, part }) => (
          <li>
            <span>{label}</span>
            <b>{value}</b>
            <svg aria-hidden="true">
              {part === undefined ? (
                <rect class="b-bars__unknown" x="1" y="1" width="99%" height="6" />
              ) : (
                <rect class="b-c1" width={`${Math.round(part * 1000) / 10}%`} height="8" />
              )}
            </svg>
          </li>
        ))}
      </ul>
      <p class="b-meta">{source}</p>
      {table}
    </section>
  );
}
