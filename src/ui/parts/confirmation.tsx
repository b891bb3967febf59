import type { Child } from 'hono/jsx';
import { Icon } from '../icons.tsx';
import { Band } from '../layout/header.tsx';

type Props = {
  title: string;
  /** Words above the code, such as "Kode Anda". */
  label?: string;
  code?: string;
  children?: Child;
};

/** The maroon panel after something was sent: it holds the page's h1. */
export function Confirmation({ title, label, code, children }: Props) {
  return (
    <div class="b-confirmation">
      <Band />
      <div>
        <Icon name="done" />
        <h1>{title}</h1>
        {label && <p class="b-mt-1">{label}</p>}
        {code && <b class="b-code">{code}</b>}
        {children}
      </div>
    </div>
  );
}

type VerdictProps = { valid: boolean; title: string; level?: 1 | 2; children?: Child };

/** The answer of a public check: valid, or not valid and why. */
export function Verdict({ valid, title, level = 1, children }: VerdictProps) {
  const Heading = `h${level}` as const;
  return (
    <div class={valid ? 'b-valid b-with-icon' : 'b-valid b-valid--no b-with-icon'}>
      <Icon name={valid ? 'done' : 'stop'} />
      <div>
        <Heading class="b-h3">{title}</Heading>
        {children}
      </div>
    </div>
  );
}
