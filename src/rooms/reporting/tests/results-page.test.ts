import { beforeAll, describe, expect, it } from 'vitest';
import { inLocale } from '#platform/words.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { openCall, setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { daysOn, runningCall } from './make.ts';
import { visit } from './site.ts';

const { ctx, database } = await testDatabase();
startSignIn(database, { secure: false });
const anyone = visit(ctx({ actor: stranger, now: daysOn(20) }));

describe('what came of programmes', () => {
  beforeAll(() => setTheScene(ctx));

  it('says where nothing is over yet, and where to look instead', async () => {
    const { status, text } = await anyone.get('/hasil');
    expect(status).toBe(200);
    expect(text).toContain('Belum ada program yang selesai menerima pendaftar.');
  });

  it('puts what was asked beside what was done, or the reason why not yet; few people are not counted out', async () => {
    const callId = await openCall(ctx, { title: 'Menjahit <b>mesin</b>', opensIn: -2, closesIn: 6 });
    await moveCall(ctx({ actor: actorAs('head'), now: testNow }), callId, 'postpone', { reason: 'Dana belum cukup.' });
    await runningCall(ctx, [{}, {}]);
    const { text } = await anyone.get('/hasil');
    expect(text).toContain('Kurang dari 5 usaha mendaftar untuk 30 tempat.');
    expect(text).toContain('Belum bisa, karena');
    expect(text).toContain('Dana belum cukup.');
    expect(text).toContain('Menjahit &lt;b&gt;mesin');
    const english = await inLocale('en', () => anyone.get('/hasil'));
    expect(english.text).toContain('Fewer than 5 businesses applied for 30 places.');
    expect(english.text).not.toMatch(/reporting_[a-z]/);
  });
});
