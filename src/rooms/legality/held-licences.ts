import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { type BusinessFacts, findHalalCertificate } from '#rooms/registry/index.ts';
import { listCasesOfBusiness } from './case.reads.ts';
import { isOver } from './case.rules.ts';
import { type CaseKind, halalKinds } from './kinds.rules.ts';
import { refuse } from './legality.refusals.ts';
import { renewFromDays, standingOf } from './papers.rules.ts';

const alike = (one: CaseKind, other: CaseKind): boolean =>
  one === other || (halalKinds.includes(one) && halalKinds.includes(other));

/**
 * Refuses (409) a licence the business has already, unless it ends within 90 days; and the second halal way while the
 * first is in work. A business may have any number of marks. Answers with the issued case that this one would renew.
 */
export async function mayOpen(tx: Ctx, facts: BusinessFacts, kind: CaseKind): Promise<{ renews: string | null }> {
  const today = dayOf(tx.now);
  const cases = await listCasesOfBusiness(tx, facts.id);
  if (
    halalKinds.includes(kind) &&
    cases.some((one) => !isOver(one.state) && one.kind !== kind && alike(one.kind, kind))
  )
    throw refuse('other-halal-open');
  if (kind === 'trademark') return { renews: null };
  const issued = cases.filter((one) => one.state === 'issued' && alike(one.kind, kind));
  const limits = { today, soon: addDays(today, renewFromDays) };
  if (issued.some((one) => standingOf(one.validUntil, limits) === 'current')) throw refuse('has-licence');
  const known = kind === 'nib' ? facts.nib : halalKinds.includes(kind) && (await findHalalCertificate(tx, facts.id));
  if (known && issued.length === 0) throw refuse('has-licence');
  return { renews: issued[0]?.id ?? null };
}
