import type { Child } from 'hono/jsx';
import { m } from '#words';
import { formatNumber, formatPercent } from '../format.ts';
import { Tag } from './tags.tsx';

/** One group of a question of fairness: how many applied, were chosen, and how many there are in the whole city. */
export type FairGroup = { label: string; applied: number; chosen: number; all: number; attention?: boolean };

type Props = { title: string; groups: FairGroup[]; text?: Child };

const share = (part: number, whole: number) => `${whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10}%`;

function Row({ group, sums }: { group: FairGroup; sums: { applied: number; chosen: number; all: number } }) {
  const all = share(group.all, sums.all);
  return (
    <dl class={group.attention ? 'b-attention' : undefined}>
      <dt>{group.label}</dt>
      <dd>
        <svg aria-hidden="true">
          <rect class="b-applied" y="2" width={share(group.applied, sums.applied)} height="8" />
          <rect class="b-c1" y="12" width={share(group.chosen, sums.chosen)} height="8" />
          <line x1={all} x2={all} y1="0" y2="22" />
        </svg>
      </dd>
      <dd class="b-n">
        <span class="b-hidden">{m.ui_fair_applied()} </span>
        {formatNumber(group.applied)} → <span class="b-hidden">{m.ui_fair_chosen()} </span>
        <b>{formatNumber(group.chosen)}</b> {formatPercent(group.chosen, group.applied)}
      </dd>
    </dl>
  );
}

/** Applicants, chosen, and all businesses of each group as paired bars with counts; a flag says "Perlu perhatian", never "wrong". */
export function FairnessBars({ title, groups, text }: Props) {
  const sum = (key: 'applied' | 'chosen' | 'all') => groups.reduce((total, group) => total + group[key], 0);
  const sums = { applied: sum('applied'), chosen: sum('chosen'), all: sum('all') };
  const attention = groups.some((group) => group.attention);
  return (
    <section class="b-fair">
      <h3>
        {title}
        {attention ? (
          <Tag colour="emas" icon="warn">
            {m.ui_fair_attention()}
          </Tag>
        ) : (
          <Tag colour="hijau" icon="check">
            {m.ui_fair_balanced()}
          </Tag>
        )}
      </h3>
      {groups.map((group) => (
        <Row group={group} sums={sums} />
      ))}
      {text && <p class="b-meta">{text}</p>}
    </section>
  );
}

/** What the three marks of the bars mean; once above the first. */
export function FairnessKey() {
  return (
    <p class="b-key">
      <span>
        <svg aria-hidden="true">
          <rect class="b-applied" width="100%" height="100%" />
        </svg>
        {m.ui_fair_applied()}
      </span>
      <span>
        <svg aria-hidden="true">
          <rect class="b-c1" width="100%" height="100%" />
        </svg>
        {m.ui_fair_chosen()}
      </span>
      <span>
        <svg class="b-key__line" aria-hidden="true">
          <line x1="1" x2="1" y2="16" />
        </svg>
        {m.ui_fair_all()}
      </span>
    </p>
  );
}
