import { systemActor } from '#platform/ctx.ts';
import type { TestDatabase } from '#tests/database.ts';
import { deliverMessage } from '../deliver-message.ts';

/**
 * Carries out the deliveries due at a moment of the test's own time, each once; those that fail stay. The queue itself
 * goes by the real clock: a job for a moment of the test lies before its making, one for at once does not.
 */
export async function deliverDue({ ctx, database }: TestDatabase, now: Date): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const { rows } = await database.owner.query<{ id: string; messageId: string }>(
      `SELECT id::text, payload->>'messageId' AS "messageId" FROM graphile_worker._private_jobs
       WHERE payload::jsonb ? 'messageId' AND (run_at <= $1 OR run_at >= created_at) ORDER BY id`,
      [now],
    );
    const due = rows.filter(({ id }) => !tried.has(id));
    if (due.length === 0) return;
    for (const { id, messageId } of due) {
      tried.add(id);
      const went = await deliverMessage(ctx({ actor: systemActor, now }), { messageId, lastAttempt: false }).then(
        () => true,
        () => false,
      );
      if (went) await database.owner.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [id]);
    }
  }
}
