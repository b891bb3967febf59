import type { LoanMonth } from '../../loan.rules.ts';

const HEIGHT = 88;

/** The months of a loan as bars: what is repaid below, its price on top. A picture only: the words beside it say the same. */
export function MonthBars({ months }: { months: readonly Pick<LoanMonth, 'principal' | 'interest'>[] }) {
  const most = Math.max(1, ...months.map(({ principal, interest }) => principal + interest));
  const high = (amount: number) => Math.round((amount / most) * HEIGHT * 10) / 10;
  return (
    <svg
      aria-hidden="true"
      width={months.length * 36}
      height={HEIGHT + 2}
      viewBox={`0 0 ${months.length * 36} ${HEIGHT + 2}`}
    >
      {months.map(({ principal, interest }, at) => (
        <>
          <rect class="b-c2" x={at * 36} y={HEIGHT - high(principal)} width="28" height={high(principal)} />
          {interest > 0 && (
            <rect
              class="b-c1"
              x={at * 36}
              y={HEIGHT - high(principal) - high(interest)}
              width="28"
              height={high(interest)}
            />
          )}
        </>
      ))}
      <path d={`M0 ${HEIGHT + 1}h${months.length * 36}`} stroke="currentColor" />
    </svg>
  );
}
