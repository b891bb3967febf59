import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import { type Ctx, systemActor } from '#platform/ctx.ts';
import type { Database } from '#platform/db/database.ts';
import { giveBackJobs } from '#platform/jobs/dead-workers.store.ts';
import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { log } from '#platform/log.ts';
import { findOffice } from '#platform/office.store.ts';

/** A system context for work outside a request. */
export async function systemCtx(
  database: Database,
  city: string,
  parts: { now: Date; requestId: string },
): Promise<Ctx> {
  const db = database.forCity(city);
  const office = await findOffice(db, city);
  if (!office) throw new Error(`No office is set up for the city ${city}.`);
  return { city, actor: systemActor, locale: 'id', db, office, ...parts };
}

/** The library's own chatter is not for the office's log; failures are logged by `startJobs`. */
export const quietQueue = new Logger(() => () => {});

/** The handlers as the queue calls them: each under a system context of the city its job was made in. */
export function tasksOf(database: Database, handlers: JobHandlers, now: () => Date): TaskList {
  const tasks: TaskList = {};
  for (const [task, handler] of Object.entries(handlers)) {
    tasks[task] = async (payload, helpers) => {
      const { city, causedBy, ...rest } = payload as Record<string, unknown> & { city: string; causedBy: string };
      const ctx = await systemCtx(database, city, { now: now(), requestId: causedBy });
      await handler(ctx, {
        ...rest,
        attempt: helpers.job.attempts,
        lastAttempt: helpers.job.attempts >= helpers.job.max_attempts,
      });
    };
  }
  return tasks;
}

/** Starts the queue's workers in this process. Stop with `runner.stop()`, which lets running jobs end. */
export async function startJobs(database: Database, handlers: JobHandlers, now: () => Date): Promise<Runner> {
  const release = await giveBackJobs(database);
  const runner = await run({
    pgPool: database.owner,
    taskList: tasksOf(database, handlers, now),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: quietQueue,
  });
  runner.events.on('job:error', ({ job, error }) => {
    log.error(
      { task: job.task_identifier, job: job.id, attempt: job.attempts, err: error },
      'job failed, it will be tried again',
    );
  });
  runner.promise.then(release, release);
  return runner;
}
