import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { makeLinks, planWave } from '#rooms/outreach/index.ts';
import type { AudienceInput } from './announce.schema.ts';
import { audienceQuestion } from './announce.ts';
import { takesApplications } from './call-states.rules.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { refuse } from './programmes.refusals.ts';

/**
 * Plans news of a call that takes applications to everyone the choice means, with the short address of this channel at
 * the end. Returns how many phones. Refuses a call that takes none (409), and when nobody can be written to (422).
 */
export async function announceCall(
  ctx: Ctx,
  input: { callId: string; chosen: AudienceInput; text: string; perDay: number },
): Promise<number> {
  allow(ctx, 'programmes.announce');
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, input.callId);
    if (!takesApplications(call, tx.now)) throw refuse('not-taking');
    const links = await makeLinks(tx, {
      aboutId: call.id,
      path: `/program/${call.slug}`,
      channel: 'whatsapp',
      areas: [tx.city],
    });
    const question = await audienceQuestion(tx, call, input.chosen);
    const text = `${input.text}\n${links.get(tx.city)}`;
    return (await planWave(tx, { question, text, perDay: input.perDay })).recipients;
  });
}
