import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import type { Call } from '../call.ts';
import { type PublicPhase, phaseOf } from '../call-states.rules.ts';
import { findCallBySlug } from '../programmes.reads.ts';
import { countSeats, noSeatsTaken, type SeatCount } from '../seats.ts';

/** The call at a public address, with seats and phase. Drafts and unknown addresses are the same 404. */
export async function publicCall(
  ctx: Ctx,
  slug: string | undefined,
): Promise<{ call: Call; seats: SeatCount; phase: PublicPhase }> {
  const call = slug && slug.length <= 80 ? await findCallBySlug(ctx, slug) : undefined;
  if (!call) throw notFound();
  const seats = (await countSeats(ctx, [call])).get(call.id) ?? noSeatsTaken;
  const phase = phaseOf(call, ctx.now, seats);
  if (!phase) throw notFound();
  return { call, seats, phase };
}
