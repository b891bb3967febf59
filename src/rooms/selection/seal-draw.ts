import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { readChoice } from './choice.reads.ts';
import { listOpenClaims } from './claim.reads.ts';
import { record } from './decision.events.ts';
import { listDraws } from './draw.reads.ts';
import { insertDraw } from './draw.store.ts';
import type { OutsideKind } from './draw.tables.ts';
import { earliestDraw } from './draw-day.rules.ts';
import { lockChoice } from './move.store.ts';
import { guardUndecided } from './move-guard.ts';
import { preparedLists, preparedPrices } from './prepared-lists.ts';
import { sealedParts } from './sealed-parts.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

export interface SealAsk {
  callId: string;
  /** Fingerprint of the page that was read. */
  digest: string;
  outsideKind: OutsideKind;
  /** When and where the dice are thrown, or which round counts. */
  outsidePlan: string;
  /** First day it may be held, 'YYYY-MM-DD'; objections are open until the evening before. */
  drawsOn: string;
  /** Why there is another draw; only for a second seal. */
  reason?: string;
}

/**
 * Seals the draw of a call: prepares 1,000 lists and publishes the commitment to participants, kept places, engine, lists and a
 * secret. Returns the code of its public page. Refuses 409 when the choice is not ready, changed since it was read or cannot be
 * drawn or evidence was not looked at, 422 when the day is too near, or there is an earlier seal and no reason.
 */
export async function sealDraw(ctx: Ctx, ask: SealAsk): Promise<string> {
  allow(ctx, 'selection.draw');
  const { callId } = ask;
  if (ask.drawsOn < earliestDraw(dayOf(ctx.now))) throw refuse('draw-too-soon');
  await guardUndecided(ctx, callId);
  const { choice } = await readChoice(ctx, await getCall(ctx, callId));
  if (choice.mode !== 'lottery' || choice.pending.length > 0) throw refuse('not-ready');
  if (choice.digest !== ask.digest) throw refuse('list-changed');
  const open = await listOpenClaims(ctx, choice);
  if (open.length > 0) throw refuse('draw-claims', { n: open.length });
  const lottery = await preparedLists(choice);
  if (lottery.kind !== 'lottery') throw refuse('draw-impossible');
  const prices = await preparedPrices(choice);
  return inTransaction(ctx, async (tx) => {
    await lockChoice(tx, callId);
    await guardUndecided(tx, callId);
    if ((await readChoice(tx, choice.call)).choice.digest !== choice.digest) throw refuse('list-changed');
    const number = (await listDraws(tx, callId)).length + 1;
    if (number > 1 && !ask.reason) throw refuse('draw-reason');
    const code = `${choice.call.slug}-${number}`;
    const sealed = await sealedParts(choice, lottery);
    const { outsideKind: outside_kind, outsidePlan: outside_plan, reason = null } = ask;
    const told = { certified: lottery.certified, lowest: lottery.minChance, gap: lottery.certified ? 0 : lottery.gap };
    const plan = {
      number,
      code,
      digest: choice.digest,
      outside_kind,
      outside_plan,
      draws_on: ask.drawsOn,
      reason: number > 1 ? reason : null,
    };
    await insertDraw(tx, { id: newId(), call_id: callId, ...plan, ...sealed, ...told, prices: JSON.stringify(prices) });
    await record(tx, 'selection.draw-sealed', { type: 'call', id: callId }, { code, seal: sealed.seal });
    return code;
  });
}
