import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Button } from './button.tsx';

type SearchProps = {
  action: string;
  label: string;
  name?: string;
  value?: string;
  button?: string;
  keep?: Record<string, string>;
  children?: Child;
};

/** One box, GET: what is sought stands in the address. `keep` carries other choices of the page along. */
export function SearchBox({ action, label, name = 'cari', value, button, keep, children }: SearchProps) {
  return (
    <search>
      <form class="b-find" action={action}>
        <div>
          <label class="b-label" for={`cari-${name}`}>
            {label}
          </label>
          <input
            class="b-input"
            id={`cari-${name}`}
            name={name}
            type="search"
            value={value}
            enterkeyhint="search"
            autocomplete="off"
          />
        </div>
        {children}
        {Object.entries(keep ?? {}).map(([key, kept]) => (
          <input type="hidden" name={key} value={kept} />
        ))}
        <Button tone="secondary" icon="search">
          {button ?? m.ui_search_button()}
        </Button>
      </form>
    </search>
  );
}

/** Kinds of a list with their counts; the one shown is filled. */
export function Chips({
  label,
  chips,
}: {
  label: string;
  chips: { href: string; label: string; count?: number; current?: boolean }[];
}) {
  return (
    <nav class="b-chips" aria-label={label}>
      {chips.map((chip) => (
        <a href={chip.href} aria-current={chip.current ? 'true' : undefined}>
          {chip.label} {chip.count !== undefined && <b>{chip.count}</b>}
        </a>
      ))}
    </nav>
  );
}
