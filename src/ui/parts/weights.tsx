import type { Child } from 'hono/jsx';
import { m } from '#words';
import { formatNumber } from '../format.ts';

/** One criterion of a call and its points of 100. */
export type Weight = { label: string; points: number; text?: string };

const series = (at: number) => `b-c${(at % 5) + 1}`;

type Part = { points: number; class: string };

function Rects({ parts, whole }: { parts: Part[]; whole: number }) {
  let from = 0;
  return (
    <>
      {parts.map((part) => {
        const x = (from / whole) * 100;
        from += part.points;
        return <rect class={part.class} x={`${x}%`} width={`${(part.points / whole) * 100}%`} height="100%" />;
      })}
    </>
  );
}

/** How a call is decided: one bar of 100 in the five colours, then each criterion with its points. Orders and colours return in `ScoreBar`. `beside` stands right of the list from 640 px. */
export function WeightsStrip({ weights, beside }: { weights: Weight[]; beside?: Child }) {
  const whole = weights.reduce((sum, weight) => sum + weight.points, 0) || 1;
  return (
    <>
      <svg class="b-strip" aria-hidden="true">
        <Rects parts={weights.map((weight, at) => ({ points: weight.points, class: series(at) }))} whole={whole} />
      </svg>
      {beside ? (
        <div class="b-columns b-columns--2">
          <WeightsList weights={weights} />
          <div class="b-flow">{beside}</div>
        </div>
      ) : (
        <WeightsList weights={weights} />
      )}
    </>
  );
}

function WeightsList({ weights }: { weights: Weight[] }) {
  return (
    <ul class="b-weights">
      {weights.map((weight, at) => (
        <li>
          <b>
            {formatNumber(weight.points)}
            <svg aria-hidden="true">
              <rect class={series(at)} width="100%" height="100%" />
            </svg>
          </b>
          <div>
            <b>{weight.label}</b>
            {weight.text && <small>{weight.text}</small>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** An applicant's points per criterion in the order and colours of the call; the rest up to `max` stays pale. */
export function ScoreBar({ points, max = 100 }: { points: number[]; max?: number }) {
  const sum = points.reduce((total, one) => total + one, 0);
  const parts = points.map((one, at) => ({ points: one, class: series(at) }));
  return (
    <svg
      class="b-score"
      role="img"
      aria-label={m.ui_score_parts({ parts: points.map((one) => formatNumber(one)).join(', ') })}
    >
      <Rects parts={[...parts, { points: Math.max(0, max - sum), class: 'b-c0' }]} whole={Math.max(max, sum) || 1} />
    </svg>
  );
}

/** Which colour is which criterion, where the bars stand alone. */
export function WeightsKey({ weights }: { weights: Weight[] }) {
  return (
    <p class="b-key">
      {weights.map((weight, at) => (
        <span>
          <svg aria-hidden="true">
            <rect class={series(at)} width="100%" height="100%" />
          </svg>
          {weight.label}, {formatNumber(weight.points)}
        </span>
      ))}
    </p>
  );
}
