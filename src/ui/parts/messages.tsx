import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Icon, type IconName } from '../icons.tsx';
import { Key } from './keys.tsx';

/** The result of a submit, in a band under the header; it stays, with what to do next. */
export type Message = { tone?: 'good' | 'warn' | 'bad' | 'info'; text: Child; next?: { href: string; label: string } };

const icons: Record<NonNullable<Message['tone']>, IconName> = { good: 'done', warn: 'warn', bad: 'stop', info: 'info' };

/** Page messages; `renderPage` places them. */
export function Messages({ messages }: { messages?: Message[] }) {
  if (!messages || messages.length === 0) return null;
  return (
    <section aria-label={m.ui_messages_label()} role="status">
      {messages.map(({ tone = 'info', text, next }) => (
        <div class={`b-message b-message--${tone}`}>
          <div class="b-wrap">
            <Icon name={icons[tone]} />
            <p>
              {text} {next && <a href={next.href}>{next.label}</a>}
            </p>
          </div>
        </div>
      ))}
    </section>
  );
}

/** A note inside the text: leaf for context, gold for what to watch, red for a fault. */
export function Note({ tone, title, children }: { tone?: 'warn' | 'error'; title?: string; children?: Child }) {
  return (
    <div class={tone ? `b-note b-note--${tone}` : 'b-note'}>
      {title && <h2 class="b-h3">{title}</h2>}
      {children}
    </div>
  );
}

/** Nothing here: one sentence why, one thing to do. */
export function EmptyState({ text, action }: { text: Child; action?: Child }) {
  return (
    <div class="b-empty">
      <p>{text}</p>
      {action}
    </div>
  );
}

/** More of the same behind one line the reader may open. */
export function Details({
  summary,
  open,
  hotkey,
  children,
}: {
  summary: Child;
  open?: boolean;
  /** The letter that opens it while the page's single-key shortcuts are on. */
  hotkey?: string;
  children?: Child;
}) {
  return (
    <details open={open}>
      <summary aria-keyshortcuts={hotkey}>
        {summary} <Key letter={hotkey} />
      </summary>
      <div class="b-flow">{children}</div>
    </details>
  );
}
