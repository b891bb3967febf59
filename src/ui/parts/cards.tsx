import type { Child } from 'hono/jsx';
import { ButtonLink } from './button.tsx';

/** A box for an action or an aside; lists and tables stand on lines instead. */
export function Card({ title, level = 2, children }: { title?: string; level?: 2 | 3; children?: Child }) {
  const Heading = `h${level}` as const;
  return (
    <section class="b-card">
      {title && <Heading class="b-h3">{title}</Heading>}
      {children}
    </section>
  );
}

type NextStepProps = { title: string; why: Child; duration?: string; href: string; button: string };

/** The one next step of an owner's page: what, why it helps, how long, one button. */
export function NextStep({ title, why, duration, href, button }: NextStepProps) {
  return (
    <section class="b-card b-card--next">
      <h2 class="b-h3">{title}</h2>
      <p>{why}</p>
      {duration && <p class="b-meta">{duration}</p>}
      <div class="b-actions">
        <ButtonLink href={href} iconAfter="arrow">
          {button}
        </ButtonLink>
      </div>
    </section>
  );
}

export type CardRow = { tag?: Child; title: string; href: string; facts?: Child[] };

/** Products, programmes: tag first, then the title as the link, then two lines of facts. */
export function CardList({ items, level = 3 }: { items: CardRow[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul class="b-rows">
      {items.map((item) => (
        <li>
          {item.tag}
          <Heading class="b-h3">
            <a href={item.href}>{item.title}</a>
          </Heading>
          {item.facts?.slice(0, 2).map((fact) => (
            <p class="b-meta">{fact}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Three figures on a line. Only one figure of a page carries the accent. */
export function Figures({ items }: { items: { value: string; text: Child; accent?: boolean }[] }) {
  return (
    <ul class="b-columns b-figures">
      {items.map((item) => (
        <li>
          <span class={item.accent ? 'b-figure b-figure--accent' : 'b-figure'}>{item.value}</span>
          <p>{item.text}</p>
        </li>
      ))}
    </ul>
  );
}

/** Papers to open, each with its kind and size: "PDF, 20 KB". */
export function FileList({ files }: { files: { href: string; label: string; about?: string }[] }) {
  return (
    <ul class="b-files">
      {files.map((file) => (
        <li>
          <a href={file.href}>{file.label}</a>
          {file.about && <span class="b-meta">{file.about}</span>}
        </li>
      ))}
    </ul>
  );
}
