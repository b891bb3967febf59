import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { unseal } from '#platform/sealed.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { formatDay } from '#ui/format.ts';
import { readChoice } from './choice.reads.ts';
import { record } from './decision.events.ts';
import { listDraws } from './draw.reads.ts';
import { outsideForms } from './draw.rules.ts';
import { saveHeld } from './draw.store.ts';
import { commitTo, drawNumber, reserveOrder } from './engine/draw.ts';
import { lockChoice } from './move.store.ts';
import { guardUndecided } from './move-guard.ts';
import { countOpenObjections } from './objection.reads.ts';
import { allow } from './selection.permissions.ts';
import { refuse } from './selection.refusals.ts';

export interface HoldAsk {
  callId: string;
  /** Three digits of the dice, or the value of the beacon round. */
  outside: string;
  witnesses: string;
}

/**
 * Holds the sealed draw of a call with the outside value: reveals the secret, draws the list and the order of the others.
 * Returns the number of the list. Refuses 403 for who sealed it, 409 when nothing is sealed, it was held already, before the
 * published day, while an objection waits for its answer or when the participants changed since the seal, 422 for a value that is not what was announced.
 */
export async function holdDraw(ctx: Ctx, ask: HoldAsk): Promise<number> {
  allow(ctx, 'selection.draw');
  const { callId } = ask;
  return inTransaction(ctx, async (tx) => {
    await lockChoice(tx, callId);
    await guardUndecided(tx, callId);
    const draw = (await listDraws(tx, callId)).at(-1);
    if (!draw) throw refuse('draw-not-sealed');
    if (draw.held) throw refuse('draw-held');
    if (draw.drawsOn && dayOf(tx.now) < draw.drawsOn) throw refuse('draw-not-yet', { day: formatDay(draw.drawsOn) });
    const waiting = await countOpenObjections(tx, callId);
    if (waiting > 0) throw refuse('draw-objections', { n: waiting });
    if (draw.sealedBy === tx.actor.id) throw refuse('draw-needs-other');
    const { choice } = await readChoice(tx, await getCall(tx, callId));
    if (choice.digest !== draw.digest) throw refuse('draw-stale');
    const outside = ask.outside.replaceAll(/[\s-]/g, '').toLowerCase();
    if (!outsideForms[draw.outsideKind].test(outside)) throw refuse('draw-outside');
    const secret = unseal(draw.secretSealed);
    if ((await commitTo(draw, secret)) !== draw.seal) throw new Error(`The seal of draw ${draw.id} is broken.`);
    const lists = draw.lists.trimEnd().split('\n');
    const drawn = await drawNumber({ secret, outside, label: draw.code, count: lists.length });
    const chosen = new Set((lists[drawn] ?? '').split(',').slice(1));
    const others = Object.keys(draw.chances).filter((code) => !chosen.has(code));
    const reserves = await reserveOrder({ secret, outside }, others);
    await saveHeld(tx, draw.id, { secret, outside, witnesses: ask.witnesses, drawn, reserves });
    await record(tx, 'selection.draw-held', { type: 'call', id: callId }, { code: draw.code, drawn });
    return drawn;
  });
}
