import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import type { Basis, FigureBand } from './figures.rules.ts';
import type { FigureTables } from './figures.tables.ts';

/** Sales of one month as told. */
export interface NewFigure {
  month: string;
  band: FigureBand;
  exact: number | null;
  basis: Basis;
}

/** Writes what was told of a month; what was told before stays. */
export async function insertFigure(tx: Ctx, businessId: string, figure: NewFigure): Promise<void> {
  await tablesOf<FigureTables>(tx)
    .insertInto('mentoring.monthly_figure')
    .values({ id: newId(), business_id: businessId, ...figure, by_name: tx.actor.name, at: tx.now })
    .execute();
}

/** Writes whether an owner wants to be reminded. */
export async function insertReminderWish(
  tx: Ctx,
  wish: { businessId: string; ownerId: string; wanted: boolean },
): Promise<void> {
  const { businessId, ownerId, wanted } = wish;
  await tablesOf<FigureTables>(tx)
    .insertInto('mentoring.figure_reminder')
    .values({ id: newId(), business_id: businessId, owner_id: ownerId, wanted, at: tx.now })
    .execute();
}
