import { formatNumber } from '#ui/index.ts';
import { m } from '#words';
import { listNumber } from '../../draw.rules.ts';

const ACROSS = 40;
const STEP = 10;
const SIDE = 8;

/** One square for each list, row by row from 000. */
const squares = (lists: readonly number[], side = SIDE): string =>
  lists
    .map((at) => {
      const inset = (SIDE - side) / 2;
      const x = (at % ACROSS) * STEP + inset + 1;
      const y = Math.floor(at / ACROSS) * STEP + inset + 1;
      return `M${x} ${y}h${side}v${side}h-${side}z`;
    })
    .join('');

const Key = ({ tone, text }: { tone: string; text: string }) => (
  <span>
    <svg width="12" height="12" aria-hidden="true">
      <rect class={tone} width="12" height="12" />
    </svg>{' '}
    {text}
  </span>
);

/** The thousand lists as squares: those with this number, and the drawn one. The sentence above says the same in words. */
export function ListGrid({ code, lists, drawn }: { code: string; lists: string; drawn?: number }) {
  const rows = lists.trimEnd().split('\n');
  const own = rows.flatMap((row, at) => (row.split(',').includes(code) ? [at] : []));
  const inside = new Set(own);
  const others = rows.flatMap((_, at) => (inside.has(at) ? [] : [at]));
  const height = Math.ceil(rows.length / ACROSS) * STEP;
  return (
    <figure>
      <svg viewBox={`0 0 ${ACROSS * STEP} ${height}`} width="100%" role="img" aria-label={m.selection_undian_grid()}>
        <path class="b-c0" d={squares(others)} />
        <path class="b-c2" d={squares(own)} />
        {drawn !== undefined && <path class="b-c1" d={squares([drawn], SIDE + 6)} />}
      </svg>
      <figcaption class="b-meta">
        <Key tone="b-c2" text={m.selection_undian_grid_own({ code, n: formatNumber(own.length) })} />
        {' · '}
        <Key tone="b-c0" text={m.selection_undian_grid_not()} />
        {drawn !== undefined && (
          <>
            {' · '}
            <Key tone="b-c1" text={m.selection_undian_grid_drawn({ list: listNumber(drawn) })} />
          </>
        )}
      </figcaption>
    </figure>
  );
}
