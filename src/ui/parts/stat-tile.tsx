import { Icon, type IconName } from '../icons.tsx';

/** A line of up to twelve months, drawn in its own stretched box so that the stroke keeps its width. `target` is a dashed line. */
export function Spark({ values, target }: { values: number[]; target?: number }) {
  const all = target === undefined ? values : [...values, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const y = (value: number) => (high === low ? 50 : Math.round((95 - ((value - low) / (high - low)) * 90) * 10) / 10);
  const x = (at: number) => Math.round((at / Math.max(1, values.length - 1)) * 1000) / 10;
  const last = values.at(-1);
  if (last === undefined) return null;
  return (
    <svg class="b-spark" aria-hidden="true">
      <svg aria-hidden="true" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
        {target !== undefined && <path class="b-target" d={`M0 ${y(target)}h100`} />}
        <polyline points={values.map((value, at) => `${x(at)},${y(value)}`).join(' ')} />
      </svg>
      <circle cx="100%" cy={`${y(last)}%`} r="3.5" />
    </svg>
  );
}

export type Stat = {
  title: string;
  value: string;
  /** Target or measure in words; says so where no target is set. */
  about: string;
  change?: { icon: IconName; text: string };
  history?: number[];
  target?: number;
  href: string;
  action: string;
};

/** One figure of the head's page: number, target, change, twelve months, one action. On phones the whole tile is the link. */
export function StatTile({ stat }: { stat: Stat }) {
  return (
    <a class="b-stat" href={stat.href}>
      <h3>{stat.title}</h3>
      <b class="b-figure">{stat.value}</b>
      <span>{stat.about}</span>
      {stat.history && <Spark values={stat.history} target={stat.target} />}
      {stat.change && (
        <span class="b-stat__change">
          <Icon name={stat.change.icon} />
          {stat.change.text}
        </span>
      )}
      <u>{stat.action}</u>
    </a>
  );
}

/** Six tiles, three in a row; two on phones. */
export function StatTiles({ stats }: { stats: Stat[] }) {
  return (
    <div class="b-stats">
      {stats.map((stat) => (
        <StatTile stat={stat} />
      ))}
    </div>
  );
}
