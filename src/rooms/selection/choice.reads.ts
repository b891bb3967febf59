import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { type Call, tieSeedOf } from '#rooms/programmes/index.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import { type Candidate, type Choice, digestOf, placesFor } from './choice.rules.ts';
import { readKnown } from './known-facts.ts';
import { listMarks } from './marks.reads.ts';
import { findMode, listMoves, listPool, listQuotaChanges, type PoolApplication } from './pool.reads.ts';
import { helpedOf, quotaFeaturesOf } from './quota-features.rules.ts';
import { scoreOf } from './score.rules.ts';

/** A choice with what the registry knows of each business today. */
export interface ReadChoice {
  choice: Choice;
  facts: Map<string, BusinessFacts>;
}

/**
 * Everything the list of a call is computed from, as it stands in the database now. Inside a transaction that has locked the
 * call's applications two readings are equal.
 */
export async function readChoice(ctx: Ctx, call: Call): Promise<ReadChoice> {
  const applications = await listPool(ctx, call.id);
  const marks = await listMarks(ctx, call.id);
  const moves = await listMoves(ctx, call.id);
  const changes = await listQuotaChanges(ctx, call.id);
  const mode = await findMode(ctx, call.id);
  const today = dayOf(ctx.now);
  const day = call.closesAt ? dayOf(call.closesAt) : today;
  const facts = await readKnown(
    ctx,
    applications.map(({ businessId }) => businessId),
    day,
  );
  const marksOf = Map.groupBy(marks, ({ applicationId }) => applicationId);
  const movedTo = new Map(
    moves
      .filter(({ state }) => state === 'confirmed')
      .map(({ applicationId, direction }) => [applicationId, direction]),
  );
  const candidates = applications.flatMap((application): Candidate[] => {
    const known = facts.get(application.businessId);
    if (application.state !== 'verified' || !known) return [];
    const { id, answers, area } = application;
    return [
      {
        application,
        scored: scoreOf(call.criteria, { answers, area, helped: helpedOf(answers, known, day) }, marksOf.get(id) ?? []),
        features: quotaFeaturesOf({ answers, area, facts: known, day }),
        ownerId: known.ownerId,
        moved: movedTo.get(id),
      },
    ];
  });
  const isLate = ({ state, completeBy }: PoolApplication) =>
    state === 'incomplete' && completeBy !== null && completeBy < today;
  const whole: Omit<Choice, 'digest'> = {
    call,
    mode,
    seed: tieSeedOf(call) ?? call.id,
    candidates,
    pending: applications.filter((one) => one.state === 'submitted' || (one.state === 'incomplete' && !isLate(one))),
    late: applications.filter(isLate),
    queue: applications
      .filter(({ state }) => state === 'reserve')
      .sort((one, other) => (one.reserveNo ?? 0) - (other.reserveNo ?? 0)),
    moves,
    changes,
    places: placesFor(call.capacity, candidates),
  };
  return { choice: { ...whole, digest: digestOf(whole) }, facts };
}
