import { expect, it } from 'vitest';
import { listWaves } from '#rooms/outreach/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { moveCall } from '../move-call.ts';
import { programmesJobs } from '../programmes.jobs.ts';
import { tellFollowers } from '../tell-followers.ts';
import { head, openCall, writer } from './arrange.ts';
import { now } from './make.ts';

const { ctx, database } = await testDatabase();
const opened = new Date(now.getTime() + 2 * 86_400_000);
const system = ctx({ actor: actorAs('system'), now: opened });

/** Somebody who said yes to news of a kind of programme by e-mail. */
const follower = (address: string, topic: string) =>
  database.owner.query(
    `INSERT INTO outreach.subscription (city, id, kind, address_sealed, address_index, news, topics, areas, sectors,
       consent_text, state, made_at, changed_at)
     VALUES ($1, gen_random_uuid(), 'email', $2, $2, true, ARRAY[$3], '{}', '{}', '2026-11', 'active', now(), now())`,
    [system.city, address, topic],
  );

it('tells whoever asked for this kind of programme once, when the call takes applications', async () => {
  const callId = await openCall(ctx({ actor: writer, now }));
  await follower('marni@contoh.id', 'training');
  await follower('rudi@contoh.id', 'exhibition');
  await programmesJobs['programmes.tell-interested']?.(system, { callId });
  const [wave] = await listWaves(system, callId);
  expect(wave).toMatchObject({ channel: 'email', waiting: 1 });
  expect(wave?.text).toMatch(/\/s\/[A-Z2-9]{6}$/);
  expect(await tellFollowers(system, callId)).toBe(0);
  await moveCall(ctx({ actor: head, now: opened }), callId, 'postpone', { reason: 'Dana belum cair.' });
  expect(await tellFollowers(system, callId)).toBe(0);
});
