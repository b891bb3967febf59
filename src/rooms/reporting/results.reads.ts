import type { Ctx } from '#platform/ctx.ts';
import { type Call, type CallOutcome, countInterested, findOutcome, listCalls } from '#rooms/programmes/index.ts';
import { countAnsweredObjections, listIntakes } from '#rooms/selection/index.ts';
import { listCertificates } from '#rooms/training/index.ts';
import { yearBefore } from './dashboard.rules.ts';

/** What people asked of one call and what the office made of it: only what its records say. */
export interface CallResult {
  call: Call;
  outcome: CallOutcome | undefined;
  applicants: number;
  certificates: number;
  /** Phones that asked to be told when it opens again. */
  interested: number;
  objections: { answered: number; accepted: number };
}

/** Calls of the last twelve months that no longer take applications, the newest first. For everyone: nothing about a person. */
export async function readResults(ctx: Ctx): Promise<CallResult[]> {
  const since = yearBefore(ctx.now);
  const calls = (await listCalls(ctx, { publicOnly: true, limit: 60 })).filter(
    ({ state, openedAt }) => state !== 'open' && openedAt !== null && openedAt >= since,
  );
  const intakes = await listIntakes(
    ctx,
    calls.map(({ id }) => id),
  );
  const results = await Promise.all(
    calls.map(async (call) => {
      const [outcome, certificates, interested, objections] = await Promise.all([
        findOutcome(ctx, call.id),
        listCertificates(ctx, call.id),
        countInterested(ctx, call.id),
        countAnsweredObjections(ctx, call.id),
      ]);
      return {
        call,
        outcome,
        applicants: intakes.get(call.id)?.applicants ?? 0,
        certificates: certificates.filter(({ revokedAt }) => !revokedAt).length,
        interested,
        objections,
      };
    }),
  );
  return results.sort((a, b) => Number(b.call.openedAt) - Number(a.call.openedAt));
}
