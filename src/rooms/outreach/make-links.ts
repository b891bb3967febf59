import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listCodes } from './link.reads.ts';
import { insertLinks } from './link.store.ts';
import { allow } from './outreach.permissions.ts';
import type { LinkChannel } from './reach.rules.ts';

/**
 * Short addresses of one thing on one channel, one for each area: kelurahan codes, or the city's own for all. Those that
 * exist stay as they are, so that a poster printed earlier is counted on. Returns whole addresses by area.
 */
export async function makeLinks(
  ctx: Ctx,
  input: { aboutId: string; path: string; channel: LinkChannel; areas: readonly string[] },
): Promise<Map<string, string>> {
  allow(ctx, 'outreach.link-make');
  const { aboutId, path, channel, areas } = input;
  return inTransaction(ctx, async (tx) => {
    let codes = await listCodes(tx, aboutId, channel);
    let missing = areas.filter((area) => !codes.has(area));
    while (missing.length > 0) {
      await insertLinks(
        tx,
        missing.map((area) => ({ aboutId, channel, area, path })),
      );
      codes = await listCodes(tx, aboutId, channel);
      missing = areas.filter((area) => !codes.has(area));
    }
    return new Map(areas.map((area) => [area, `${tx.office.baseUrl}/s/${codes.get(area)}`]));
  });
}
