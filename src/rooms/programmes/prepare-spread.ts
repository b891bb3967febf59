import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { makeLinks, noticeChannels } from '#rooms/outreach/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { takesApplications } from './call-states.rules.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { refuse } from './programmes.refusals.ts';

/**
 * Makes the short addresses that go on the posters, into the kepling's text and on the script of these kelurahan, each
 * its own, so that later it is known which of them brought readers. Refuses a call that takes no applications (409) and
 * codes that are no kelurahan of the city (404).
 */
export async function prepareSpread(ctx: Ctx, input: { callId: string; areas: readonly string[] }): Promise<void> {
  allow(ctx, 'programmes.announce');
  const { callId, areas } = input;
  await inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, callId);
    if (!takesApplications(call, tx.now)) throw refuse('not-taking');
    const wards = new Set((await listAreas(tx)).filter(({ level }) => level === 'ward').map(({ code }) => code));
    if (!areas.every((area) => wards.has(area))) throw notFound();
    for (const channel of noticeChannels) {
      await makeLinks(tx, { aboutId: callId, path: `/program/${call.slug}`, channel, areas });
    }
  });
}
