import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import type { CapitalTables } from './capital.tables.ts';
import type { SchemeWords } from './schemes.rules.ts';

export interface Scheme extends SchemeWords {
  id: string;
  hidden: boolean;
  changedAt: Date;
  changedBy: string;
  version: number;
}

const schemes = (ctx: Ctx) =>
  tablesOf<CapitalTables>(ctx)
    .selectFrom('capital.scheme')
    .select(['id', 'kind', 'name', 'amount', 'price', 'conditions', 'collateral', 'source', 'as_of as asOf'])
    .select([
      'to_check as toCheck',
      'sharia',
      'hidden',
      'changed_at as changedAt',
      'changed_by as changedBy',
      'version',
    ])
    .where('city', '=', ctx.city);

/** Schemes in the office's order; those no longer shown only with `hidden`. */
export async function listSchemes(ctx: Ctx, { hidden = false } = {}): Promise<Scheme[]> {
  return schemes(ctx)
    .$if(!hidden, (query) => query.where('hidden', '=', false))
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** One scheme; refuses 404 when it is not of this city. */
export async function getScheme(ctx: Ctx, id: string): Promise<Scheme> {
  const scheme = await schemes(ctx).where('id', '=', id).executeTakeFirst();
  if (!scheme) throw notFound();
  return scheme;
}
