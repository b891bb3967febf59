import { describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { countInterested } from '../interest.reads.ts';
import { takeInterested } from '../interest.store.ts';
import { leaveInterest } from '../leave-interest.ts';
import { moveCall } from '../move-call.ts';
import { head, openCall, readyDraft, writer } from './arrange.ts';
import { now } from './make.ts';

const { ctx } = await testDatabase();
const asWriter = ctx({ actor: writer, now });
const anyone = ctx({ actor: actorAs('public'), now: new Date(now.getTime() + 2 * 86_400_000) });
const phone = '+6281234567890';

describe('leaving a phone', () => {
  it('is for calls the public knows and cannot apply to now', async () => {
    const open = await openCall(asWriter);
    await expect(leaveInterest(anyone, { callId: open, phone })).rejects.toMatchObject({
      code: 'not-waiting',
      status: 409,
    });
    const draft = await readyDraft(asWriter);
    await expect(leaveInterest(anyone, { callId: draft, phone })).rejects.toMatchObject({ status: 404 });
    await moveCall(ctx({ actor: head, now }), open, 'postpone', { reason: 'Dana belum cair.' });
    await leaveInterest(anyone, { callId: open, phone });
    await leaveInterest(anyone, { callId: open, phone });
    expect(await countInterested(asWriter, open)).toBe(1);
  });

  it('ends with the one message that was promised', async () => {
    const open = await openCall(asWriter);
    await moveCall(ctx({ actor: head, now }), open, 'postpone', { reason: 'Dana belum cair.' });
    await leaveInterest(anyone, { callId: open, phone });
    expect(await takeInterested(asWriter, [open])).toEqual([phone]);
    expect(await takeInterested(asWriter, [open])).toEqual([]);
  });
});
