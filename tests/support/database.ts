import { runOnce } from 'graphile-worker';
import { afterAll, inject } from 'vitest';
import type { Actor, Ctx, Locale, Office, Role } from '#platform/ctx.ts';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { JobHandlers } from '#platform/jobs/enqueue.ts';
import { quietQueue, tasksOf } from '#platform/jobs/worker.ts';
import { useSecret } from '#platform/sealed.ts';
import { testOffice } from './office.ts';

/** The moment tests stand at unless they say otherwise: a Tuesday morning, 09.00 WIB. */
export const testNow = new Date('2026-03-10T02:00:00Z');

/** Which parts of the world a test sets itself. */
export interface CtxParts {
  actor?: Actor;
  /** An instant, or its text (`2026-03-10T09:00+07:00`). */
  now?: Date | string;
  locale?: Locale;
  office?: Office;
}

/** A migrated database that belongs to one test file. */
export interface TestDatabase {
  database: Database;
  url: string;
  /** A context in this database; the actor is a head of office with the whole city unless given. */
  ctx: (parts?: CtxParts) => Ctx;
  /** Runs the waiting jobs, and those they add, at the given moment. Those that fail stay waiting, as in life. */
  runJobs: (handlers: JobHandlers, now?: Date) => Promise<void>;
}

/** Someone of the office (or an owner, a helper, the public) with one role or several. */
export function actorAs(role: Role | readonly Role[], parts: Partial<Actor> = {}): Actor {
  const roles = typeof role === 'string' ? [role] : role;
  const [first] = roles;
  const outside = first === 'owner' || first === 'helper' || first === 'public' || first === 'system';
  return {
    kind: outside ? first : 'staff',
    id: newId(),
    name: `Uji ${roles.join(' ')}`,
    roles,
    remit: outside ? [] : [testOffice.city],
    ...parts,
  };
}

async function askDesk(path: string): Promise<string> {
  const answer = await fetch(inject('databaseDesk') + path, { method: 'POST' });
  const url = await answer.text();
  if (!answer.ok) throw new Error(url);
  return url;
}

/** A database with nothing in it, not even migrations, as a new installation finds it. */
export async function bareDatabase(): Promise<Database> {
  const database = openDatabase(await askDesk('/empty'));
  afterAll(() => database.close());
  return database;
}

/**
 * A copy of the migrated template for the calling test file, gone when the file is done. Call it once at the top:
 * `const { ctx } = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
  useSecret('a secret for tests only, 32 characters and more');
  const url = await askDesk('/');
  const database = openDatabase(url);
  afterAll(() => database.close());
  const head = actorAs('head');

  return {
    database,
    url,
    ctx: ({ actor = head, now = testNow, locale = 'id', office = testOffice } = {}) => ({
      city: office.city,
      actor,
      now: new Date(now),
      requestId: newId(),
      locale,
      db: database.forCity(office.city),
      office,
    }),
    runJobs: (handlers, now = testNow) =>
      runOnce({ pgPool: database.owner, taskList: tasksOf(database, handlers, () => now), logger: quietQueue }),
  };
}
