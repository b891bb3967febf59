import { expect, it } from 'vitest';
import { unseal } from '#platform/sealed.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { countInterested } from '../interest.reads.ts';
import { leaveInterest } from '../leave-interest.ts';
import { moveCall } from '../move-call.ts';
import { programmesJobs } from '../programmes.jobs.ts';
import { tellInterested } from '../tell-interested.ts';
import { head, openCall, writer } from './arrange.ts';
import { now } from './make.ts';

const { ctx, database } = await testDatabase();
const asWriter = ctx({ actor: writer, now });
const opened = new Date(now.getTime() + 2 * 86_400_000);
const asHead = ctx({ actor: head, now: opened });

const written = async (callId: string) => {
  const { rows } = await database.owner.query('SELECT text_sealed FROM outreach.message WHERE about_id = $1', [callId]);
  return rows.map((row) => unseal(row.text_sealed));
};

it('writes one message to each phone that asked, once, when the call takes applications again', async () => {
  const callId = await openCall(asWriter);
  await moveCall(asHead, callId, 'postpone', { reason: 'Dana belum cair.' });
  for (const phone of ['+6281234567890', '+6281234567891']) {
    await leaveInterest(ctx({ actor: actorAs('public'), now: opened }), { callId, phone });
  }
  const system = ctx({ actor: actorAs('system'), now: opened });
  expect(await tellInterested(system, callId)).toBe(0);
  expect(await countInterested(asWriter, callId)).toBe(2);

  await moveCall(asHead, callId, 'resume', {});
  await programmesJobs['programmes.tell-interested']?.(system, { callId });
  const messages = await written(callId);
  expect(messages).toHaveLength(2);
  expect(messages[0]).toContain('/program/');
  expect(await countInterested(asWriter, callId)).toBe(0);
  expect(await tellInterested(system, callId)).toBe(0);
});
