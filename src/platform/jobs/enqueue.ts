import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';

/** When and how a job is tried. `key` replaces a waiting job of the same key instead of adding a second. */
export interface JobOptions {
  runAt?: Date;
  key?: string;
  maxAttempts?: number;
}

/** What a job is given: a system context of the city it was made in, and its payload. */
export type JobHandler = (ctx: Ctx, payload: Record<string, unknown>) => Promise<void>;
export type JobHandlers = Record<`${string}.${string}`, JobHandler>;

/**
 * Puts work into the queue in the transaction that causes it: it is there when the change is, and not otherwise.
 * The handler runs at least once, with back-off, under a system actor of the same city.
 */
export async function enqueue(
  tx: Ctx,
  task: `${string}.${string}`,
  payload: Record<string, unknown>,
  options: JobOptions = {},
): Promise<void> {
  const body = JSON.stringify({ ...payload, city: tx.city, causedBy: tx.requestId });
  await sql`SELECT platform.enqueue(${task}, ${body}::json, ${options.runAt ?? null}::timestamptz, ${options.key ?? null}::text, ${options.maxAttempts ?? 12}::int)`.execute(
    tx.db,
  );
}
