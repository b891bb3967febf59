import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import type { OwnerTask } from '#rooms/selection/index.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import { type CaseRow, listCases } from './case.reads.ts';
import { kindWord, licenceWord, sinceLine } from './case-words.ts';
import { type EndingLicence, listEndingOf } from './expiry.reads.ts';
import { renewFromDays } from './papers.rules.ts';

/** The owner's open cases and agreed days, for `/saya`. A case opened at the counter shows too: businesses come by phone. */
export async function listOwnerCases(ctx: Ctx): Promise<OwnerTask[]> {
  const { phone } = ctx.actor;
  if (!phone) return [];
  const own = await listBusinessesOfPhone(ctx, phone);
  const businessIds = own.map(({ id }) => id);
  const today = dayOf(ctx.now);
  const cases = await listCases(ctx, { businessIds });
  const ending = await listEndingOf(ctx, { until: addDays(today, renewFromDays), businessIds });
  return [
    ...cases.flatMap((case_) => [taskOf(case_), ...scheduleOf(case_)]),
    ...ending.map((licence) => endingOf(licence, today)),
  ];
}

function endingOf(licence: EndingLicence, today: string): OwnerTask {
  const about = { kind: licenceWord(licence.kind), business: licence.businessName };
  const over = licence.validUntil < today;
  const day = formatDate(licence.validUntil);
  return {
    kind: 'task',
    label: m.legality_home_renew(about),
    hint: over ? m.legality_ended_on({ day }) : m.legality_ends_on({ day }),
    href: `/saya/izin/baru?usaha=${licence.businessId}&jenis=${licence.kind}`,
    problem: over,
  };
}

function taskOf(case_: CaseRow): OwnerTask {
  const about = { kind: kindWord(case_.kind), business: case_.businessName };
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
          label: m.legality_home_next({ kind: kindWord(case_.kind), business: case_.businessName }),
          hint: case_.nextText ?? undefined,
          href: `/saya/izin/${case_.id}`,
          at: instantOf(case_.nextOn, '08:00'),
        },
      ]
    : [];
