import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { allow } from './outreach.permissions.ts';
import type { LinkChannel } from './reach.rules.ts';
import type { ReachTables } from './reach.tables.ts';

const links = (ctx: Ctx) => tablesOf<ReachTables>(ctx).selectFrom('outreach.link').where('city', '=', ctx.city);

/** The link of a code; nothing when no link has it. */
export const findLink = (ctx: Ctx, code: string): Promise<{ id: string; path: string } | undefined> =>
  links(ctx).select(['id', 'path']).where('code', '=', code).executeTakeFirst();

/** Codes of the links about one thing on one channel, by area. */
export async function listCodes(ctx: Ctx, aboutId: string, channel: LinkChannel): Promise<Map<string, string>> {
  const rows = await links(ctx)
    .select(['area', 'code'])
    .where('about_id', '=', aboutId)
    .where('channel', '=', channel)
    .execute();
  return new Map(rows.map(({ area, code }) => [area, code]));
}

/** Whole short addresses of one thing on one channel, by area; what was never made is missing. */
export async function listLinkAddresses(ctx: Ctx, aboutId: string, channel: LinkChannel): Promise<Map<string, string>> {
  allow(ctx, 'outreach.link-make');
  const codes = await listCodes(ctx, aboutId, channel);
  return new Map([...codes].map(([area, code]) => [area, `${ctx.office.baseUrl}/s/${code}`]));
}
