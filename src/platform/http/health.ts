import type { Context } from 'hono';
import type { Database } from '#platform/db/database.ts';

/** `GET /sehat`: 200 when the database answers, else 503. Says nothing about the inside. */
export async function health(c: Context, database: Database): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const answers = await database.owner.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return c.json({ status: answers ? 'ok' : 'database-unreachable' }, answers ? 200 : 503);
}
