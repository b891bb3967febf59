import { Chips } from '#ui/index.ts';
import { m } from '#words';

/** One page back, where one stands, one page on. */
export function Pages({ page, last, href }: { page: number; last: number; href: (to: number) => string }) {
  if (last < 2) return null;
  const before = { href: href(page - 1), label: m.ui_paging_previous() };
  const here = { href: href(page), label: `${page} / ${last}`, current: true };
  const after = { href: href(page + 1), label: m.ui_paging_next() };
  return (
    <Chips label={m.ui_paging_label()} chips={[...(page > 1 ? [before] : []), here, ...(page < last ? [after] : [])]} />
  );
}
