import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { LegalityTables } from './legality.tables.ts';

const letters = (ctx: Ctx) =>
  tablesOf<LegalityTables>(ctx)
    .selectFrom('legality.letter')
    .select(['id', 'mark', 'class', 'year', 'number', 'day', 'signer', 'made_by as madeBy'])
    .where('city', '=', ctx.city);

/** The letter of a case, if it has one. */
export const findLetter = (ctx: Ctx, caseId: string) => letters(ctx).where('case_id', '=', caseId).executeTakeFirst();

/** The letter a business got for this mark in this year, if any. */
export const findLetterOfMark = (ctx: Ctx, of: { businessId: string; markKey: string; year: number }) =>
  letters(ctx)
    .where('business_id', '=', of.businessId)
    .where('mark_key', '=', of.markKey)
    .where('year', '=', of.year)
    .executeTakeFirst();
