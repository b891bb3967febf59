import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { fold } from '#rooms/registry/index.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import type { StockInput } from './stock.schema.ts';
import { insertItems } from './stock.store.ts';

/** Takes a delivery into stock, one row a piece. Refuses a day to come (422), a serial number that is known (409). */
export async function addStock(ctx: Ctx, input: StockInput): Promise<void> {
  allow(ctx, 'equipment.stock');
  await inTransaction(ctx, async (tx) => {
    if (input.day > dayOf(tx.now)) throw refuse('future-day');
    const kind = fold(input.need);
    const serial = await insertItems(tx, kind, input);
    if (serial !== undefined) throw refuse('serial-taken', { serial });
    const { count: items, value, batch } = input;
    await record(tx, 'equipment.stock-added', { type: 'equipment-batch', id: batch }, { kind, items, value });
  });
}
