import { MonthBars } from './month-bars.tsx';
import { annuityExample, effectiveExample, flatExample, type TermCode } from './terms.ts';

const million = 1_000_000;
const bars = (...pairs: [number, number][]) => (
  <MonthBars months={pairs.map(([principal, interest]) => ({ principal, interest }))} />
);

/** Months as squares: full where one pays, hollow where one does not yet. */
function Months({ hollow = 0, full }: { hollow?: number; full: number }) {
  return (
    <svg aria-hidden="true" width="252" height="40" viewBox="0 0 252 40">
      {Array.from({ length: hollow + full }, (_, at) => (
        <rect
          class={at < hollow ? 'b-c0' : 'b-c2'}
          x={1 + at * 21}
          y="10"
          width="16"
          height="20"
          stroke="currentColor"
          stroke-dasharray={at < hollow ? '3 3' : undefined}
        />
      ))}
    </svg>
  );
}

/** A line drawing in the colour of the text. */
const lines = (d: string) => (
  <svg
    aria-hidden="true"
    width="216"
    height="90"
    viewBox="0 0 216 90"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d={d} />
  </svg>
);

/** Each word's example, drawn: bars are counted by the same sums as the simulator. */
export const termDrawings: Record<TermCode, () => unknown> = {
  plafond: () => bars([6 * million, 0]),
  principal: () => bars([million, 0], [million, 0], [million, 0], [million, 0], [million, 0], [million, 0]),
  tenor: () => <Months full={12} />,
  flat: () => <MonthBars months={flatExample.schedule} />,
  effective: () => <MonthBars months={effectiveExample.schedule} />,
  annuity: () => <MonthBars months={annuityExample.schedule} />,
  margin: () => bars([6 * million, 0], [6 * million, 600_000]),
  share: () => bars([700_000, 300_000]),
  // A sheet with lines and a signature, and two people's marks.
  contract: () => lines('M60 6h72l18 18v60H60zM132 6v18h18M74 36h60M74 48h60M74 60h30M112 74c6-10 8 6 14-2s6 4 12-2'),
  provision: () => bars([6 * million, 0], [5_880_000, 0]),
  // An umbrella over coins.
  insurance: () =>
    lines(
      'M108 14a44 34 0 0 1 44 34H64a44 34 0 0 1 44-34zM108 48v26a8 8 0 0 0 16 0M76 76h20M76 70h20M76 82h20M140 76h20M140 82h20',
    ),
  // The thing bought, and a house beside it.
  collateral: () => lines('M20 76h64V46H20zM32 46V34h40v12M110 56h10M128 78h64V46l-32-26-32 26zM150 78V58h20v20'),
  grace: () => <Months hollow={3} full={9} />,
  penalty: () => bars([million, 0], [million, 0], [million, 80_000]),
  // Five steps downwards.
  grade: () => lines('M8 14h40v14h40v14h40v14h40v14h40v14M20 8h16M60 22h16M100 36h16M140 50h16M180 64h16'),
  // A list with ticks and one open line.
  slik: () => lines('M64 6h88v78H64zM74 24l5 5 9-10M98 24h42M74 46l5 5 9-10M98 46h42M76 68h10M98 68h42'),
  // Five people side by side on one line.
  joint: () =>
    lines(
      'M24 30a9 9 0 1 0 .1 0M66 30a9 9 0 1 0 .1 0M108 30a9 9 0 1 0 .1 0M150 30a9 9 0 1 0 .1 0M192 30a9 9 0 1 0 .1 0M10 74c0-22 28-22 28 0 0-22 28-22 28 0M66 74c0-22 28-22 28 0M94 74c0-22 28-22 28 0M122 74c0-22 28-22 28 0M150 74c0-22 28-22 28 0M178 74c0-22 28-22 28 0M10 80h196',
    ),
  topup: () => bars([2 * million, 0], [6 * million, 0]),
  restructure: () => bars([million, 0], [million, 0], [500_000, 0], [500_000, 0], [500_000, 0], [500_000, 0]),
};
