import type { Database } from '#platform/db/database.ts';

/**
 * Gives back at once what a program that died was carrying out: by itself the queue would hold it for hours. Only where no
 * other program carries out the jobs of this database, which a lock tells that ends with its holder's connection. Returns
 * how to let the lock go.
 */
export async function giveBackJobs({ owner }: Database): Promise<() => void> {
  const holder = await owner.connect();
  // A database that goes away takes the lock with it; the queue says so itself.
  holder.on('error', () => undefined);
  const { rows } = await holder.query<{ alone: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext('berdaya.jobs')) AS alone",
  );
  if (rows[0]?.alone) {
    await holder.query(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
       FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
    );
  }
  // The connection ends with its lock; a pool would keep both.
  return () => holder.release(true);
}
