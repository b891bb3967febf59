import { Icon } from '#ui/index.ts';
import { m } from '#words';
import type { Stall } from '../../event/event.reads.ts';

/** One stall as the plan draws it; `href` leads to who stands there, or to the stall in the list. */
export interface DrawnStall extends Pick<Stall, 'code' | 'row' | 'column' | 'power' | 'room'> {
  href?: string;
  /** How many stand there. */
  taken: number;
  own?: boolean;
  /** What a reader hears: "B4, makanan, listrik, Keripik Marni". */
  label: string;
}

const [WIDE, HIGH, GAP, LEFT, TOP] = [64, 48, 10, 28, 34];

/** The ground plan as a drawing: rows from the entrance, each stall a link. The list below says the same in words. */
export function StallPlan({ stalls }: { stalls: readonly DrawnStall[] }) {
  const columns = Math.max(1, ...stalls.map(({ column }) => column));
  const rows = Math.max(1, ...stalls.map(({ row }) => row));
  const width = LEFT + columns * (WIDE + GAP);
  const height = TOP + rows * (HIGH + GAP * 2);
  return (
    <>
      <div class="b-plan" tabindex={0} role="group" aria-label={m.exhibitions_plan_label()}>
        <svg viewBox={`0 0 ${width} ${height}`} width={String(width)} height={String(height)}>
          <title>{m.exhibitions_plan_title()}</title>
          <text x={String(LEFT)} y="20" class="b-plan__row">
            {m.exhibitions_plan_entrance()}
          </text>
          {stalls.map((stall) => (
            <OneStall stall={stall} />
          ))}
        </svg>
      </div>
      <p class="b-legend">
        <span class="b-with-icon">
          <Icon name="check" /> {m.exhibitions_plan_taken()}
        </span>
        <span>⚡ {m.exhibitions_plan_power()}</span>
        <span>┄ {m.exhibitions_plan_shared()}</span>
      </p>
    </>
  );
}

function OneStall({ stall }: { stall: DrawnStall }) {
  const x = LEFT + (stall.column - 1) * (WIDE + GAP);
  const y = TOP + (stall.row - 1) * (HIGH + GAP * 2);
  const look = [
    stall.own ? 'b-plan__own' : stall.taken > 0 && 'b-plan__taken',
    stall.room > 1 && 'b-plan__shared',
  ].filter(Boolean);
  const drawn = (
    <g class={look.join(' ') || undefined}>
      <rect x={String(x)} y={String(y)} width={String(WIDE)} height={String(HIGH)} rx="6" />
      <text x={String(x + WIDE / 2)} y={String(y + (stall.room > 1 ? 22 : 30))}>
        {stall.code}
      </text>
      {stall.power && <path d={`M${x + 10} ${y + 6}l-4 7h5l-3 7`} />}
    </g>
  );
  // How many share a stall stands beside the link: its name is the label, which says who they are.
  const shared = stall.room > 1 && (
    <text class="b-plan__small" x={String(x + WIDE / 2)} y={String(y + 39)}>
      {`${stall.taken}/${stall.room}`}
    </text>
  );
  return (
    <>
      {stall.href ? (
        <a href={stall.href} aria-label={stall.label}>
          {drawn}
        </a>
      ) : (
        <g role="img" aria-label={stall.label}>
          {drawn}
        </g>
      )}
      {shared}
    </>
  );
}
