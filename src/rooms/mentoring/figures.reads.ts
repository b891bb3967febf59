import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { NewFigure } from './figures.store.ts';
import type { FigureTables } from './figures.tables.ts';

/** What was told last of a month. */
export interface Figure extends NewFigure {
  businessId: string;
  byName: string;
  at: Date;
}

/** What was told last of each month of some businesses, the newest month first. */
export function listFigures(ctx: Ctx, businessIds: readonly string[]): Promise<Figure[]> {
  return tablesOf<FigureTables>(ctx)
    .selectFrom('mentoring.monthly_figure')
    .distinctOn(['business_id', 'month'])
    .select(['business_id as businessId', 'month', 'band', 'exact', 'basis', 'by_name as byName', 'at'])
    .where('city', '=', ctx.city)
    .where(sql<boolean>`business_id = ANY(${[...businessIds]}::uuid[])`)
    .orderBy('business_id')
    .orderBy('month', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Whether the owner of a business wants to be reminded, and which owner said so; nothing when never asked. */
export function findReminderWish(
  ctx: Ctx,
  businessId: string,
): Promise<{ wanted: boolean; ownerId: string } | undefined> {
  return tablesOf<FigureTables>(ctx)
    .selectFrom('mentoring.figure_reminder')
    .select(['wanted', 'owner_id as ownerId'])
    .where('city', '=', ctx.city)
    .where('business_id', '=', businessId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
