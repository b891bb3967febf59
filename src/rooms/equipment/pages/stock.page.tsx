import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatDateShort,
  formatNumber,
  formatRupiah,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { allow, can } from '../equipment.permissions.ts';
import { type Item, listItems } from '../stock.reads.ts';

/** `/kerja/peralatan/stok`: everything the office keeps or has handed over: value, money, who keeps it, what that costs. */
export async function stockPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.read');
  const items = await listItems(ctx);
  const kept = items.filter(({ state }) => state === 'stored' || state === 'reserved');
  const value = kept.reduce((sum, one) => sum + one.value, 0);
  const title = m.equipment_stock_title();
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      wide: true,
      current: '/kerja/peralatan',
      breadcrumb: [{ href: '/kerja/peralatan', label: m.equipment_board_title() }],
    },
    <>
      <PageHeading
        title={title}
        text={m.equipment_stock_text({ n: formatNumber(kept.length), value: formatRupiah(value) })}
        actions={
          can(ctx.actor, 'equipment.stock') && (
            <ButtonLink href="/kerja/peralatan/stok/baru">{m.equipment_stock_add()}</ButtonLink>
          )
        }
      />
      {items.length === 0 ? (
        <EmptyState text={m.equipment_stock_none()} />
      ) : (
        <DataTable caption={title} columns={columns()} rows={items} />
      )}
    </>,
  );
}

const stateWords = {
  stored: () => m.equipment_item_stored(),
  reserved: () => m.equipment_item_reserved(),
  handed: () => m.equipment_item_handed(),
  lost: () => m.equipment_item_lost(),
};

const columns = (): Column<Item>[] => [
  {
    key: 'nama',
    head: m.equipment_fact_item(),
    card: 'heading',
    cell: ({ name }) => name,
    under: ({ serial, batch }) => [serial ?? m.equipment_no_serial(), batch].join('. '),
  },
  { key: 'keadaan', head: m.equipment_item_state(), card: 'status', cell: ({ state }) => stateWords[state]() },
  {
    key: 'nilai',
    head: m.equipment_fact_value(),
    card: 'fact',
    numeric: true,
    cell: ({ value }) => formatRupiah(value),
    under: ({ source }) => source,
  },
  {
    key: 'tempat',
    head: m.equipment_item_place(),
    card: 'fact',
    cell: ({ place }) => place,
    under: ({ custodian }) => custodian,
  },
  {
    key: 'simpan',
    head: m.equipment_item_storage(),
    card: 'fact',
    cell: ({ storageHours, storageCost }) =>
      m.equipment_storage_line({ hours: formatNumber(storageHours), cost: formatRupiah(storageCost) }),
    under: ({ storedOn }) => formatDateShort(storedOn),
  },
];
