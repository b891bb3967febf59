import type { Child } from 'hono/jsx';
import { Mark } from '../icons.tsx';

/** A part of a page as wide as the text; `renderPage` with `wide` leaves the wrapping to these. */
export function Wrap({ flow = true, children }: { flow?: boolean; children?: Child }) {
  return <div class={flow ? 'b-wrap b-flow' : 'b-wrap'}>{children}</div>;
}

/** The one full-width paper section of a page: what matters most there. */
export function Wide({ id, children }: { id?: string; children?: Child }) {
  return (
    <section class="b-wide" id={id}>
      <div class="b-wrap b-flow">{children}</div>
    </section>
  );
}

/** Opening of the home page; from 960 px the large mark stands behind it, cut by the edges. */
export function Hero({ children }: { children?: Child }) {
  return (
    <section class="b-wide b-hero">
      <div class="b-wrap b-flow">
        <Mark on="large" />
        {children}
      </div>
    </section>
  );
}

/** Text at the left, two thirds; an aside at the right. One below the other on phones. */
export function TwoColumns({ aside, children }: { aside: Child; children?: Child }) {
  return (
    <div class="b-two">
      <div class="b-flow">{children}</div>
      <aside class="b-flow">{aside}</aside>
    </div>
  );
}

type CallColumnsProps = { head: Child; action: Child; label?: string; children?: Child };

/** A call's page: lead, then the action card (in sight at the right from 960 px, named by `label`), then the rest. */
export function CallColumns({ head, action, label, children }: CallColumnsProps) {
  return (
    <div class="b-two b-two--call">
      <div class="b-two__head b-flow">{head}</div>
      <aside class="b-two__action b-card" aria-label={label}>
        {action}
      </aside>
      <div class="b-two__body b-flow">{children}</div>
    </div>
  );
}

/** Things side by side from 640 px, three or two in a row. */
export function Columns({ of = 3, children }: { of?: 2 | 3; children?: Child }) {
  return <div class={of === 2 ? 'b-columns b-columns--2' : 'b-columns'}>{children}</div>;
}

/** Staff page's heading with its buttons at the right. */
export function PageHeading({ title, text, actions }: { title: string; text?: Child; actions?: Child }) {
  return (
    <div class="b-heading">
      <div>
        <h1>{title}</h1>
        {text && <p class="b-muted">{text}</p>}
      </div>
      {actions && <div class="b-actions">{actions}</div>}
    </div>
  );
}

/** Steps or views of one thing, each its own address. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { href: string; label: string; count?: number; current?: boolean }[];
}) {
  return (
    <nav class="b-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <b>{tab.count}</b>}
        </a>
      ))}
    </nav>
  );
}
