import cluster from 'node:cluster';
import type { Database } from '#platform/db/database.ts';
import { log } from '#platform/log.ts';
import { onNews, tellSiblings } from '#platform/siblings.ts';

/** Which time it is for the program. */
export interface Clock {
  now(): Date;
  /** Days ahead of the machine; 0 in production, always. */
  daysAhead(): number;
  /** Lets that many days pass; what was waiting for one of them happens now. */
  pass(days: number): Promise<void>;
  stop(): void;
}

const DAY_MS = 86_400_000;
const PULL_MS = 5_000;

/**
 * The demo city's own time, so that whoever tries the program need not wait half a year for the last visit. It survives a
 * restart and never runs back: what is written down stays in its order.
 */
export async function openDemoClock(database: Database): Promise<Clock> {
  const { rows } = await database.owner.query<{ days: number }>('SELECT days FROM platform.demo_clock');
  let ahead = rows[0]?.days ?? 0;
  onNews('demo-clock', (days) => {
    ahead = Number(days);
  });
  // The queue goes by the machine's time, also for what is planned after time has passed.
  const pull = () => (ahead > 0 ? pullJobs(database, ahead) : Promise.resolve());
  const pullAgain = () =>
    pull().catch((err: unknown) => log.error({ err }, 'waiting jobs of the demo city could not be brought forward'));
  const timer = cluster.isPrimary ? setInterval(pullAgain, PULL_MS).unref() : undefined;
  return {
    now: () => new Date(Date.now() + ahead * DAY_MS),
    daysAhead: () => ahead,
    async pass(days) {
      const saved = await database.owner.query<{ days: number }>(
        `INSERT INTO platform.demo_clock (days) VALUES ($1)
         ON CONFLICT (single) DO UPDATE SET days = platform.demo_clock.days + excluded.days RETURNING days`,
        [days],
      );
      ahead = saved.rows[0]?.days ?? ahead;
      tellSiblings('demo-clock', ahead);
      await pull();
    },
    stop: () => clearInterval(timer),
  };
}

/** Brings waiting jobs forward whose time has come in the demo city. Those that failed keep their pause. */
async function pullJobs(database: Database, days: number): Promise<void> {
  await database.owner.query(
    `SELECT graphile_worker.reschedule_jobs(ARRAY(
       SELECT id FROM graphile_worker.jobs WHERE locked_at IS NULL AND attempts = 0
         AND run_at > now() AND run_at <= now() + make_interval(days => $1)), now())`,
    [days],
  );
}
