import type { Context } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { hasCheckedNames, listMarks, type Mark } from '../../marks.reads.ts';
import { isMarkable } from '../../marks.rules.ts';
import { listOfCall, type QueueRow } from '../../queue.reads.ts';
import { allow } from '../../selection.permissions.ts';
import { refuse } from '../../selection.refusals.ts';

/** What an officer marks in one call, and how far they have come. */
export interface Desk {
  ctx: Ctx;
  call: Call;
  base: string;
  /** Applications that may be marked, without those the officer is close to; their order is their number. */
  rows: readonly QueueRow[];
  /** Place in `rows` of the one that is read; -1 when there is nothing left. */
  at: number;
  marks: readonly Mark[];
  /** Ids of applications this officer has marked in every criterion that officers read. */
  done: ReadonlySet<string>;
  /** Whether the names of the call were looked through. */
  checked: boolean;
}

/**
 * The desk of this request. `wanted` names an application of the call; without it the first one not yet marked is read.
 * Refuses one the officer is close to (403) and one that is not of the call or can no longer be marked (404).
 */
export async function markDesk(c: Context, wanted: string | undefined): Promise<Desk> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.mark');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const [all, marks, checked] = await Promise.all([
    listOfCall(ctx, call.id),
    listMarks(ctx, call.id),
    hasCheckedNames(ctx, { callId: call.id, officerId: ctx.actor.id }),
  ]);
  const criteria = call.criteria.filter(({ rule }) => rule.by === 'officers');
  if (criteria.length === 0) throw notFound();
  const rows = all.filter(({ state, close }) => isMarkable(state) && !close);
  const own = new Set(
    marks
      .filter(({ officerId }) => officerId === ctx.actor.id)
      .map((mark) => `${mark.applicationId} ${mark.criterionId}`),
  );
  const done = new Set(rows.map(({ id }) => id).filter((id) => criteria.every((one) => own.has(`${id} ${one.id}`))));
  const base = `/kerja/program/${call.id}/pendaftar`;
  const at = rows.findIndex(({ id }) => (wanted === undefined ? !done.has(id) : id === wanted));
  if (wanted !== undefined && at === -1) {
    throw all.some(({ id, close }) => id === wanted && close) ? refuse('close-to-applicant') : notFound();
  }
  return { ctx, call, base, rows, at, marks, done, checked };
}

/** The next one after a place that this officer has not marked, from the beginning again when the end is reached. */
export function nextOf({ rows, done }: Desk, at: number): QueueRow | undefined {
  return [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ id }) => !done.has(id));
}
