import type { Insertable } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Held } from './draw.reads.ts';
import type { DrawTables } from './draw.tables.ts';

const db = (tx: Ctx) => tablesOf<DrawTables>(tx);

export type NewDraw = Omit<
  Insertable<DrawTables['selection.draw']>,
  'city' | 'sealed_at' | 'sealed_by' | 'sealed_by_name'
>;

/** Writes a sealed draw, by the actor. */
export async function insertDraw(tx: Ctx, draw: NewDraw): Promise<void> {
  await db(tx)
    .insertInto('selection.draw')
    .values({ ...draw, sealed_at: tx.now, sealed_by: tx.actor.id, sealed_by_name: tx.actor.name })
    .execute();
}

/** Writes what came out of a draw, by the actor. A draw that was held already is refused by the table. */
export async function saveHeld(tx: Ctx, id: string, held: Omit<Held, 'at' | 'byName'>): Promise<void> {
  await db(tx)
    .updateTable('selection.draw')
    .set({
      ...held,
      reserves: JSON.stringify(held.reserves),
      drawn_at: tx.now,
      drawn_by: tx.actor.id,
      drawn_by_name: tx.actor.name,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
