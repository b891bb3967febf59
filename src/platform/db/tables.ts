import type { Kysely } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';

/**
 * The database as one room's store sees it: only the tables named in T (keys like 'registry.business').
 * Columns that the database fills (`city` defaults to the connection's city) are `Generated` there.
 */
export const tablesOf = <T>(ctx: Pick<Ctx, 'db'>): Kysely<T> => ctx.db as unknown as Kysely<T>;
