import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';

/** A business and its owner. */
export interface MergedSide {
  businessId: string;
  ownerId: string;
}

/**
 * Moves what a later room holds from one business to another, in the transaction of the merge, and returns the ids of what
 * was moved. At undo it is called the other way round with `only`, the ids it returned before. Throws a refusal where two
 * things cannot both belong to one business: the merge is then refused.
 */
export type MergeMover = (
  tx: Ctx,
  move: { from: MergedSide; into: MergedSide; only?: readonly string[] },
) => Promise<string[]>;

const movers = ports<[room: string, mover: MergeMover]>();

/** A later room's part of a merge, by the room's name. Registered once in `src/subscriptions.ts`. */
export function onBusinessesMerged(room: string, mover: MergeMover): void {
  movers.push([room, mover]);
}

/** Lets every room move what it holds; ids by room. */
export async function moveRooms(tx: Ctx, from: MergedSide, into: MergedSide): Promise<Record<string, string[]>> {
  const moved: Record<string, string[]> = {};
  for (const [room, mover] of movers) moved[room] = await mover(tx, { from, into });
  return moved;
}

/** The way back: each room moves what it had moved. */
export async function moveRoomsBack(
  tx: Ctx,
  from: MergedSide,
  into: MergedSide,
  moved: Readonly<Record<string, string[]>>,
): Promise<void> {
  for (const [room, mover] of movers) {
    const only = moved[room] ?? [];
    if (only.length > 0) await mover(tx, { from, into, only });
  }
}
