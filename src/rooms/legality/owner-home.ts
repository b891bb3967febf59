import { instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { m } from '#words';
import { type CaseRow, listCases } from './case.reads.ts';
import { sinceLine } from './case-words.ts';

/** The owner's open cases and agreed days, for `/saya`. A case opened at the counter shows too: businesses come by phone. */
export async function listOwnerCases(ctx: Ctx): Promise<OwnerTask[]> {
  const { phone } = ctx.actor;
  if (!phone) return [];
  const own = await listBusinessesOfPhone(ctx, phone);
  const cases = await listCases(ctx, { businessIds: own.map(({ id }) => id) });
  return cases.flatMap((case_) => [taskOf(case_), ...scheduleOf(case_)]);
}

function taskOf(case_: CaseRow): OwnerTask {
  const about = { business: case_.businessName };
  const asks = case_.waitsFor === 'owner';
  return {
    kind: 'task',
    label: asks ? m.legality_home_yours(about) : m.legality_home_ours(about),
    hint: sinceLine(case_),
    href: `/saya/izin/${case_.id}`,
    problem: case_.state === 'rejected' && asks,
  };
}

const scheduleOf = (case_: CaseRow): OwnerTask[] =>
  case_.nextOn
    ? [
        {
          kind: 'schedule',
          label: m.legality_home_next({ business: case_.businessName }),
          hint: case_.nextText ?? undefined,
          href: `/saya/izin/${case_.id}`,
          at: instantOf(case_.nextOn, '08:00'),
        },
      ]
    : [];
