import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { testDatabase, testNow } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';

const { ctx, runJobs } = await testDatabase();

describe('the database of a test file', () => {
  it('is migrated, speaks as the app of one city, and stands still in time', async () => {
    const { rows } = await sql<{ who: string; city: string }>`
      SELECT current_user AS who, current_setting('app.city') AS city`.execute(ctx().db);
    expect(rows).toEqual([{ who: 'berdaya_app', city: '12.75' }]);
    expect(ctx().now).toEqual(testNow);
  });

  it('shows each office its own row only', async () => {
    for (const office of [ctx().office, otherOffice]) {
      const { rows } = await sql`SELECT city FROM platform.office`.execute(ctx({ office }).db);
      expect(rows).toEqual([{ city: office.city }]);
    }
  });

  it('runs the jobs of a committed transaction under a system context of the same city', async () => {
    const seen: unknown[] = [];
    await inTransaction(ctx(), (tx) => enqueue(tx, 'test.hello', { to: 'Bu Sri' }));
    await runJobs({
      'test.hello': async (job, payload) => {
        seen.push([job.city, job.actor.kind, payload.to]);
      },
    });
    expect(seen).toEqual([['12.75', 'system', 'Bu Sri']]);
  });
});
