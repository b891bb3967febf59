import type { Child } from 'hono/jsx';
import { m } from '#words';
import { formatNumber } from '../format.ts';
import { Icon } from '../icons.tsx';
import { Button } from './button.tsx';

/** The filters of a list: a GET form, so that what is shown stands in the address. Children are small `Filter` fields. */
export function Filters({
  action,
  keep,
  children,
}: {
  action: string;
  keep?: Record<string, string>;
  children?: Child;
}) {
  return (
    <form class="b-filters" action={action}>
      {children}
      {Object.entries(keep ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button tone="secondary">{m.ui_filters_apply()}</Button>
    </form>
  );
}

type FilterProps = {
  name: string;
  label: string;
  value?: string;
  options?: { value: string; label: string }[];
  all?: string;
};

/** One filter: a list when it has `options` ("Semua" first), else a box of text. */
export function Filter({ name, label, value, options, all }: FilterProps) {
  const id = `s-${name}`;
  return (
    <div>
      <label for={id}>{label}</label>
      {options ? (
        <select class="b-input" id={id} name={name}>
          <option value="">{all ?? m.ui_filters_all()}</option>
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input class="b-input" id={id} name={name} type="search" value={value} autocomplete="off" />
      )}
    </div>
  );
}

type SummaryProps = {
  /** "118 usaha" */
  count: string;
  /** "dari 21.601" */
  of?: string;
  /** Active filters; the address is the list without it. */
  chips?: { label: string; href: string }[];
  clear?: string;
  /** The same list as a file, with its size: "XLSX (31 KB)". */
  downloads?: { label: string; href: string }[];
};

/** Count in words, what narrows the list (each removable), and the same list to take away. */
export function ListSummary({ count, of, chips = [], clear, downloads = [] }: SummaryProps) {
  return (
    <div class="b-summary" role="status">
      <strong>{count}</strong>
      {chips.map((chip) => (
        <a class="b-chip" href={chip.href}>
          <Icon name="x" />
          <span class="b-hidden">{m.ui_filters_remove()} </span>
          {chip.label}
        </a>
      ))}
      {chips.length > 0 && clear && <a href={clear}>{m.ui_filters_clear()}</a>}
      {(of || downloads.length > 0) && (
        <span class="b-meta">
          {of} {downloads.length > 0 && m.ui_list_download()}{' '}
          {downloads.map((file) => (
            <>
              <a href={file.href}>{file.label}</a>{' '}
            </>
          ))}
        </span>
      )}
    </div>
  );
}

type PagingProps = {
  page: number;
  size: number;
  total: number;
  href: (page: number) => string;
  /** Where "Lompat ke" sends, with the rest of the address as fields; no jump where left out. */
  jump?: { action: string; keep: Record<string, string> };
};

function pagesShown(page: number, last: number): number[] {
  const near = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last);
  return [...new Set(near)].sort((a, b) => a - b);
}

/** Numbered links, the page shown filled, and a box to jump when there are many. */
export function Paging({ page, size, total, href, jump }: PagingProps) {
  const last = Math.max(1, Math.ceil(total / size));
  const from = total === 0 ? 0 : (page - 1) * size + 1;
  const range = m.ui_paging_range({
    from: formatNumber(from),
    to: formatNumber(Math.min(total, page * size)),
    total: formatNumber(total),
  });
  const shown = pagesShown(page, last);
  return (
    <nav class="b-paging" aria-label={m.ui_paging_label()}>
      <span>{range}</span>
      {page > 1 && <a href={href(page - 1)}>{m.ui_paging_previous()}</a>}
      {last > 1 &&
        shown.map((number, at) => (
          <>
            {at > 0 && number - (shown[at - 1] ?? 0) > 1 && <i>…</i>}
            {number === page ? (
              <b aria-current="page">{formatNumber(number)}</b>
            ) : (
              <a href={href(number)} aria-label={m.ui_paging_page({ n: formatNumber(number) })}>
                {formatNumber(number)}
              </a>
            )}
          </>
        ))}
      {page < last && <a href={href(page + 1)}>{m.ui_paging_next()}</a>}
      {jump && last > 7 && (
        <form action={jump.action}>
          <label>
            {m.ui_paging_jump()} <input class="b-input" name="hal" inputmode="numeric" size={4} />
          </label>
          {Object.entries(jump.keep).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        </form>
      )}
    </nav>
  );
}

type BulkProps = {
  count: number;
  unit: string;
  actions: { label: string; name?: string; value?: string; formaction?: string }[];
};

/** What to do with the rows chosen; without a script the count is that of the last load. */
export function BulkBar({ count, unit, actions }: BulkProps) {
  return (
    <div class="b-bulk">
      <b role="status" data-words={m.ui_bulk_count({ n: '#', unit })} data-none={m.ui_bulk_none({ unit })}>
        {count > 0 ? m.ui_bulk_count({ n: formatNumber(count), unit }) : m.ui_bulk_none({ unit })}
      </b>
      {actions.map((action) => (
        <button type="submit" name={action.name} value={action.value} formaction={action.formaction}>
          {action.label}
        </button>
      ))}
    </div>
  );
}
