import { describe, expect, it } from 'vitest';
import { dayOf } from '#platform/clock.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Clock, openDemoClock } from '#platform/demo-clock.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { actorFor } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';

const { database, ctx } = await testDatabase();

const daysFromToday = (clock: Clock) => Math.round((clock.now().getTime() - Date.now()) / 86_400_000);
const waiting = async () =>
  (await database.owner.query('SELECT id FROM graphile_worker.jobs WHERE run_at > now()')).rows.length;

describe('the demo city’s time', () => {
  it('begins today, passes by days, survives a restart and never runs back', async () => {
    const clock = await openDemoClock(database);
    expect(daysFromToday(clock)).toBe(0);
    await clock.pass(7);
    await clock.pass(30);
    expect(daysFromToday(clock)).toBe(37);
    clock.stop();
    const again = await openDemoClock(database);
    expect(again.daysAhead()).toBe(37);
    await expect(again.pass(-40)).rejects.toThrow('demo_clock');
    expect(again.daysAhead()).toBe(37);
    again.stop();
  });

  it('brings forward the work whose day has come, and leaves later work waiting', async () => {
    const clock = await openDemoClock(database);
    const inDays = (days: number) => new Date(clock.now().getTime() + days * 86_400_000);
    await inTransaction(ctx(), async (tx) => {
      await enqueue(tx, 'outreach.deliver', { messageId: 'soon' }, { runAt: inDays(5) });
      await enqueue(tx, 'outreach.deliver', { messageId: 'late' }, { runAt: inDays(50) });
    });
    expect(await waiting()).toBe(2);
    await clock.pass(7);
    expect(await waiting()).toBe(1);
    clock.stop();
  });

  it('has a page in the demo city only', async () => {
    const clock = await openDemoClock(database);
    const parts = { database, city: testOffice.city, now: clock.now, actorFor };
    expect((await visitor(buildApp(parts)).get('/demo/waktu')).status).toBe(404);
    const demo = visitor(buildApp({ ...parts, demoClock: clock }));
    const before = dayOf(clock.now());
    expect((await demo.send('/demo/waktu', { hari: '5' })).status).toBe(422);
    expect(dayOf(clock.now())).toBe(before);
    expect((await demo.send('/demo/waktu', { hari: '30' })).status).toBe(303);
    expect(dayOf(clock.now()) > before).toBe(true);
    clock.stop();
  });
});
