import type { Child } from 'hono/jsx';
import { ButtonLink } from './button.tsx';

/** One piece of work. `due` stands at the left in big digits with its unit: "+3" "hari", "09.00" "WIB", "7" "berkas", "Rab" "25 Nov". */
export type Work = {
  due: string;
  unit: string;
  late?: boolean;
  title: string;
  href: string;
  text?: Child;
  /** One button, or a tag. */
  action?: { href: string; label: string };
  tag?: Child;
};

/** A queue of work on lines: what is due at the left, the work, one action at the right. */
export function WorkList({ items }: { items: Work[] }) {
  return (
    <ul class="b-work">
      {items.map((item) => (
        <li class={item.late ? 'b-late' : undefined}>
          <span class="b-work__due">
            <b>{item.due}</b>
            {item.unit}
          </span>
          <div>
            <a href={item.href}>{item.title}</a>
            {item.text && <p class="b-meta">{item.text}</p>}
          </div>
          <span class="b-work__go">
            {item.action && (
              <ButtonLink tone="secondary" href={item.action.href}>
                {item.action.label}
                <span class="b-hidden"> {item.title}</span>
              </ButtonLink>
            )}
            {item.tag}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Decisions in order, numbered in big digits. Only the first should carry a filled button. */
export function Decisions({ items }: { items: { title: string; text?: Child; actions?: Child }[] }) {
  return (
    <ol class="b-decisions">
      {items.map((item) => (
        <li>
          <b>{item.title}</b>
          {item.text && <p>{item.text}</p>}
          {item.actions && <div class="b-actions">{item.actions}</div>}
        </li>
      ))}
    </ol>
  );
}
