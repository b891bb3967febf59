import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Actions, Button } from './button.tsx';
import { Listen } from './listen.tsx';

/** Part of a whole as a thin bar; always beside the same thing in words. */
export function Bar({ part, whole }: { part: number; whole: number }) {
  const share = whole === 0 ? 0 : Math.round((Math.min(part, whole) / whole) * 1000) / 10;
  return (
    <svg class="b-bar" aria-hidden="true">
      <rect width={`${share}%`} height="100%" />
    </svg>
  );
}

/** "Langkah 4 dari 9" and its bar. `of` counts only the steps known so far. */
export function Stepper({ step, of }: { step: number; of: number }) {
  return (
    <div class="b-step">
      {m.ui_step_of({ step, of })}
      <Bar part={step} whole={of} />
    </div>
  );
}

type Props = {
  step?: number;
  of?: number;
  /** Words of the button; "Lanjut" where left out. */
  next?: string;
  /** Address or form value of "Simpan dan lanjut nanti"; no such link where left out. */
  later?: string;
  children?: Child;
};

/**
 * Inside of a question page's form: the step, one question (a field with `question`), one button, the way to stop and
 * keep the answers. The back link belongs to the page (`renderPage` `back`).
 */
export function Question({ step, of, next, later, children }: Props) {
  return (
    <>
      {step !== undefined && of !== undefined && <Stepper step={step} of={of} />}
      <Listen />
      {children}
      <Actions class="b-mt-4">
        <Button full iconAfter="arrow">
          {next ?? m.ui_next()}
        </Button>
      </Actions>
      {later && (
        <p class="b-save">
          <a href={later}>{m.ui_save_for_later()}</a>
        </p>
      )}
    </>
  );
}
