import { addDays, dayOf, daysBetween, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { m } from '#words';
import type { Call, CallKind } from './call.ts';
import { type CriterionKind, ruleFor, usualQuotas } from './criteria.rules.ts';
import { listCatalogue } from './programmes.reads.ts';
import { saveChoice, saveSession, saveTeam, updateCall } from './programmes.store.ts';

const USUAL_CAPACITY = 30;

/**
 * Weights a kind begins with where they are not the usual ones: an exhibition looks at the goods (curation), a tool at the
 * plan to use it, help with papers at who sells already; who was never helped comes first everywhere.
 */
const templates: Partial<Record<CallKind, Partial<Record<CriterionKind, number>>>> = {
  exhibition: { plan: 50, 'product-ready': 25, 'never-helped': 25 },
  equipment: { 'never-helped': 35, plan: 35, 'small-income': 30 },
  mixed: { 'never-helped': 35, plan: 35, 'small-income': 30 },
  legality: { 'never-helped': 35, 'product-ready': 35, 'small-income': 30 },
};

/** What a call of this kind begins with beside dates and contact: what is handed out, what is asked for. */
function usualOf(kind: CallKind) {
  if (kind === 'training') return {};
  if (kind === 'exhibition')
    return { benefits: m.programmes_exhibition_benefits(), documents: ['product-photo' as const] };
  if (kind === 'legality') return { benefits: m.programmes_legality_benefits() };
  return { benefits: kind === 'mixed' ? m.programmes_mixed_benefits() : m.programmes_equipment_benefits() };
}

/** What officers look at where they mark the plan, in words of the kind. */
function ownLabelOf(kind: CallKind, criterion: CriterionKind): string | null {
  if (criterion !== 'plan') return null;
  if (kind === 'exhibition') return m.programmes_exhibition_curation();
  return kind === 'equipment' || kind === 'mixed' ? m.programmes_equipment_plan() : null;
}

/** Gives a new draft the usual criteria of its kind, quotas, dates from tomorrow and its writer as contact. */
export async function fillUsual(tx: Ctx, id: string, kind: CallKind): Promise<void> {
  const tomorrow = addDays(dayOf(tx.now), 1);
  const closes = addDays(tomorrow, 14);
  const version = await updateCall(tx, id, {
    capacity: USUAL_CAPACITY,
    opens_at: instantOf(tomorrow, '08:00'),
    closes_at: instantOf(closes, '16:00'),
    decide_by: addDays(closes, 4),
    contact_name: tx.actor.name,
    contact_phone: tx.office.whatsapp,
    ...usualOf(kind),
  });
  const catalogue = await listCatalogue(tx, dayOf(tx.now));
  const template = templates[kind];
  await saveChoice(tx, id, {
    criteria: catalogue
      .map((entry) => ({ ...entry, weight: template ? (template[entry.kind] ?? 0) : entry.usualWeight }))
      .filter(({ weight }) => weight > 0)
      .map((entry) => ({
        kind: entry.kind,
        ownLabel: ownLabelOf(kind, entry.kind),
        weight: entry.weight,
        rule: ruleFor(entry.rule, entry.weight, []),
      })),
    quotas: usualQuotas(USUAL_CAPACITY),
    version,
  });
  await saveTeam(tx, id, [{ personId: tx.actor.id, name: tx.actor.name, role: 'responsible' }], version);
}

/** Days to move a copy by: whole weeks, so that a Saturday stays a Saturday. */
function weeksAhead(tx: Ctx, earlier: Call): number {
  const day = earlier.opensAt ? dayOf(earlier.opensAt) : dayOf(tx.now);
  const gap = daysBetween(day, addDays(dayOf(tx.now), 1));
  return Math.max(0, Math.ceil(gap / 7) * 7);
}

/** Gives a new draft all of an earlier call, moved by whole weeks so that it opens after today. */
export async function fillFrom(tx: Ctx, id: string, earlier: Call): Promise<void> {
  const days = weeksAhead(tx, earlier);
  const moved = (instant: Date) => new Date(instant.getTime() + days * 86_400_000);
  const version = await updateCall(tx, id, {
    purpose: earlier.purpose,
    audience: earlier.audience,
    sectors: earlier.sectors,
    min_months: earlier.minMonths,
    rest_years: earlier.restYears,
    benefits: earlier.benefits,
    bring: earlier.bring,
    included: earlier.included,
    areas: earlier.areas,
    capacity: earlier.capacity,
    documents: earlier.documents,
    opens_at: earlier.opensAt && moved(earlier.opensAt),
    closes_at: earlier.closesAt && moved(earlier.closesAt),
    decide_by: earlier.decideBy && addDays(earlier.decideBy, days),
    objection_days: earlier.objectionDays,
    contact_name: earlier.contact.name,
    contact_phone: earlier.contact.phone,
    min_attendance: earlier.certificate.minAttendance,
    test_required: earlier.certificate.testRequired,
  });
  for (const session of earlier.sessions) {
    const times = { startsAt: moved(session.startsAt), endsAt: moved(session.endsAt) };
    await saveSession(tx, id, { ...session, ...times, id: newId() }, version);
  }
  await saveTeam(tx, id, earlier.team, version);
  const quotas = earlier.quotas.map(({ feature, value, min }) => ({ feature, value, min }));
  await saveChoice(tx, id, { criteria: earlier.criteria, quotas, version });
}
