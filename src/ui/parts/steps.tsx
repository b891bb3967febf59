import type { Child } from 'hono/jsx';
import { m } from '#words';

/** Each of the seven steps of a business: not begun, under way, done. In the order daftar, latih, dampingi, izin, pasarkan, catat, modal. */
export type StepState = 'none' | 'under_way' | 'done';

/** The seven states, in order. */
export type SevenSteps = readonly [StepState, StepState, StepState, StepState, StepState, StepState, StepState];

const names = () => [
  m.ui_path_register(),
  m.ui_path_learn(),
  m.ui_path_mentor(),
  m.ui_path_permit(),
  m.ui_path_market(),
  m.ui_path_record(),
  m.ui_path_capital(),
];

const words: Record<StepState, () => string> = {
  done: m.ui_path_done,
  under_way: m.ui_path_under_way,
  none: m.ui_path_none,
};
const looks: Record<StepState, string | undefined> = { done: 'b-done', under_way: 'b-under-way', none: undefined };

const doneOf = (steps: SevenSteps) => steps.filter((step) => step === 'done').length;

/** The strip of a business's record: each step with its word. It is a path, never a score. */
export function StepsStrip({ steps, details }: { steps: SevenSteps; details?: (string | undefined)[] }) {
  const labels = names();
  return (
    <ol class="b-steps">
      {steps.map((step, at) => (
        <li class={looks[step]}>
          <b>{labels[at]}</b>
          <span>{details?.[at] ?? words[step]()}</span>
        </li>
      ))}
    </ol>
  );
}

// Where each square begins; one under way is a frame, so it is drawn a stroke's half further in.
const full = (at: number) => `M${at * 11} 0h9v9h-9z`;
const frame = (at: number) => `M${at * 11 + 1} 1h7v7h-7z`;

/** The same seven as small squares for lists: one path for each state, since there is a row of them for every business. */
export function StepsSquares({ steps }: { steps: SevenSteps }) {
  const path = (state: StepState, square: (at: number) => string) =>
    steps.map((step, at) => (step === state ? square(at) : '')).join('');
  const drawing = { none: path('none', full), done: path('done', full), under_way: path('under_way', frame) };
  return (
    <svg class="b-squares" width="75" height="9" role="img" aria-label={m.ui_path_count({ n: doneOf(steps) })}>
      {drawing.none && <path d={drawing.none} />}
      {drawing.done && <path class={looks.done} d={drawing.done} />}
      {drawing.under_way && <path class={looks.under_way} d={drawing.under_way} />}
    </svg>
  );
}

export type PathStep = { state: StepState; text?: Child; href?: string };

/** The owner's own path, downwards: what is done, what is now, what comes later, in words. */
export function JourneyPath({ steps }: { steps: PathStep[] }) {
  const labels = names();
  const owner: Record<StepState, () => string> = {
    done: m.ui_path_done,
    under_way: m.ui_path_now,
    none: m.ui_path_later,
  };
  return (
    <ol class="b-path">
      {steps.map((step, at) => (
        <li class={looks[step.state]} aria-current={step.state === 'under_way' ? 'step' : undefined}>
          <b>{step.href ? <a href={step.href}>{labels[at]}</a> : labels[at]}</b>
          <span>{owner[step.state]()}</span>
          {step.text && <p>{step.text}</p>}
        </li>
      ))}
    </ol>
  );
}
