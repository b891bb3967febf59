import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { type BusinessFacts, listSameNik } from '#rooms/registry/index.ts';
import { type GrantCase, isGivenThisYear } from './case.reads.ts';
import { addExclusions } from './case.store.ts';
import { type ExclusionReason, exclusionReasons, foundReasons } from './exclusion.rules.ts';

/** Looks at every reason for exclusion, keeps what was found, and says which hold. */
export async function lookForReasons(
  tx: Ctx,
  { grantCase, facts, asked }: { grantCase: GrantCase; facts: BusinessFacts; asked: readonly ExclusionReason[] },
): Promise<ExclusionReason[]> {
  const today = dayOf(tx.now);
  const sameNik = await listSameNik(tx, facts.ownerId);
  const of = { year: today.slice(0, 4), except: grantCase.id };
  const found = foundReasons(
    {
      helpedOn: facts.helpedOn,
      scale: facts.scale,
      sameOwnerHelped: await isGivenThisYear(tx, { ...of, ownerIds: [facts.ownerId], businessId: facts.id }),
      sameNikHelped: sameNik.length > 0 && (await isGivenThisYear(tx, { ...of, ownerIds: sameNik })),
      today,
    },
    asked,
  );
  const looked = exclusionReasons.map((code) => ({ code, found: found.includes(code) }));
  await addExclusions(tx, grantCase.id, looked);
  return found;
}
