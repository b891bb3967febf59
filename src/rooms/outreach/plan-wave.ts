import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { type AudienceQuestion, findAudience } from './find-audience.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { nextWriting } from './wave.rules.ts';
import { insertRecipients, insertWave } from './wave.store.ts';

/**
 * Plans news to everyone an audience holds, each phone once for one thing, and begins with the next writing hour.
 * `perDay` is what the channel allows in 24 hours. Returns the wave and how many phones. Refuses when nobody is left (422).
 */
export async function planWave(
  ctx: Ctx,
  input: { question: AudienceQuestion; text: string; perDay: number },
): Promise<{ waveId: string; recipients: number }> {
  allow(ctx, 'outreach.wave-plan');
  const { question, text, perDay } = input;
  const { aboutId, rule } = question;
  return inTransaction(ctx, async (tx) => {
    const { recipients } = await findAudience(tx, question);
    const waveId = await insertWave(tx, { aboutId, channel: 'whatsapp', text, audience: rule, perDay });
    const planned = await insertRecipients(tx, { id: waveId, aboutId }, recipients);
    if (planned === 0) throw refuse('nobody-left');
    await enqueue(tx, 'outreach.wave', { waveId }, { runAt: nextWriting(tx.now) });
    const event = { channel: 'whatsapp', recipients: planned };
    await record(tx, 'outreach.wave-planned', { type: 'wave', id: waveId }, event);
    return { waveId, recipients: planned };
  });
}
