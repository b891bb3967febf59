import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import type { GrantCase } from './case.reads.ts';
import { type CaseState, stateAfter } from './case.rules.ts';
import type { CaseMove } from './case.schema.ts';
import { type CaseChange, keepDecree } from './case.store.ts';
import { exclusionWord } from './case-words.ts';
import { refuse } from './equipment.refusals.ts';
import { lookForReasons } from './exclusions.ts';
import { allChecked } from './handover.reads.ts';
import { lockItem, setItemState } from './stock.store.ts';

interface Outcome {
  to: CaseState;
  change: CaseChange;
  /** Words of the move for the history. */
  text: string | null;
}

/** What one move does besides moving: the decree kept, reasons looked at, a thing taken from stock or given back. */
export async function carryOut(
  tx: Ctx,
  { grantCase, facts }: { grantCase: GrantCase; facts: BusinessFacts },
  input: CaseMove,
): Promise<Outcome> {
  switch (input.move) {
    case 'specify':
      return { to: stateAfter(input), change: { specification: input.specification }, text: input.specification };
    case 'decree': {
      if (input.day > dayOf(tx.now)) throw refuse('decree-ahead');
      const { number, day } = input;
      const decree = await keepDecree(tx, { number, day, track: grantCase.track, callId: null });
      if (!decree) throw refuse('decree-other');
      return { to: stateAfter(input), change: { decree_id: decree }, text: number };
    }
    case 'verify': {
      const found = await lookForReasons(tx, { grantCase, facts, asked: input.asked });
      const words = found.map(exclusionWord).join(', ');
      const change = found.length > 0 ? { reason: words } : { cleared_at: tx.now };
      return { to: stateAfter({ move: 'verify', found: found.length > 0 }), change, text: words || null };
    }
    case 'order':
      return {
        to: stateAfter(input),
        change: { supplier: input.supplier, expected_on: input.day },
        text: input.supplier,
      };
    case 'reserve':
      return { to: stateAfter(input), change: await takeItem(tx, grantCase, input.item), text: null };
    case 'solve': {
      const last = await allChecked(tx, grantCase.id);
      return { to: stateAfter({ move: 'solve', last }), change: {}, text: input.reason };
    }
    case 'release':
      if (grantCase.itemId) await setItemState(tx, grantCase.itemId, 'stored');
      return { to: stateAfter(input), change: { item_id: null, value: null }, text: input.reason };
    default: {
      const back = input.move === 'write-off' ? 'lost' : 'stored';
      if (grantCase.itemId) await setItemState(tx, grantCase.itemId, back);
      return { to: stateAfter(input), change: { reason: input.reason }, text: input.reason };
    }
  }
}

/** A thing from stock for this case: it must be what was approved, and free. */
async function takeItem(tx: Ctx, grantCase: GrantCase, id: string): Promise<CaseChange> {
  const item = await lockItem(tx, id);
  if (item?.state !== 'stored') throw refuse('item-taken');
  if (item.kind !== grantCase.kind) throw refuse('other-kind');
  await setItemState(tx, item.id, 'reserved');
  return { item_id: item.id, value: item.value };
}
