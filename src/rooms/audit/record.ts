import type { Ctx } from '#platform/ctx.ts';
import { appendEntry } from './audit.store.ts';

/** What an entry is about. */
export interface AuditTarget {
  type: string;
  id: string;
}

/**
 * The typed pen of one room. `Events` maps each event name ('registry.business-added') to the details it keeps; details
 * never hold NIK, phone or other sealed facts. Call it late in the transaction: entries of one city are chained in a row.
 */
export function auditor<Events extends Record<`${string}.${string}`, object>>() {
  return async function record<E extends keyof Events & string>(
    tx: Ctx,
    event: E,
    target: AuditTarget,
    detail: Events[E],
  ): Promise<void> {
    await appendEntry(tx, { event, targetType: target.type, targetId: target.id, detail: detail as object });
  };
}
