import { afterEach, expect, it } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { giveBackJobs } from './dead-workers.store.ts';
import { enqueue } from './enqueue.ts';
import { startJobs } from './worker.ts';

const { ctx, database } = await testDatabase();
const query = (text: string) => database.owner.query(text);
afterEach(() => query('DELETE FROM graphile_worker._private_jobs'));

/** A job whose program died while carrying it out. */
async function heldJob(): Promise<void> {
  await enqueue(ctx(), 'test.work', {});
  await query("UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker-of-the-dead'");
}

it('a job that a dead program held is carried out at the next start', async () => {
  await heldJob();
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const runner = await startJobs(database, { 'test.work': async () => finish() }, () => ctx().now);
  await done;
  await runner.stop();
});

it('what a living program holds is left to it', async () => {
  const release = await giveBackJobs(database);
  await heldJob();
  const second = await giveBackJobs(database);
  const { rows } = await query('SELECT locked_by FROM graphile_worker._private_jobs');
  expect(rows).toEqual([{ locked_by: 'worker-of-the-dead' }]);
  second();
  release();
});
