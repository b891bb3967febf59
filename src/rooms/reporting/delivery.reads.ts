import type { Ctx } from '#platform/ctx.ts';
import type { Call } from '#rooms/programmes/index.ts';
import type { Participant } from '#rooms/selection/index.ts';

/** What the delivering rooms recorded of a call. What is undefined was not recorded: it is said, never shown as zero. */
export interface Delivery {
  /** Participants present, by session id. */
  present: ReadonlyMap<string, number>;
  /** Participants with enough attendance for a certificate. */
  attendedEnough: number | undefined;
  test: { before: number; after: number; max: number; pairs: number; missing: number } | undefined;
  certificates: number | undefined;
  /** Participants with a next step agreed or a track that ended. */
  nextStep: number | undefined;
}

/** Reads attendance, tests, certificates and follow-up of a call. */
export async function readDelivery(_ctx: Ctx, _call: Call, _participants: readonly Participant[]): Promise<Delivery> {
  return {
    present: new Map(),
    attendedEnough: undefined,
    test: undefined,
    certificates: undefined,
    nextStep: undefined,
  };
}
