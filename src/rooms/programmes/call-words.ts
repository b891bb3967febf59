import { m } from '#words';
import type { CallKind, Criterion, DocumentKind, TeamRole } from './call.ts';
import type { CallPart, CallState, CallStep } from './call-states.rules.ts';
import type { CriterionKind, QuotaFeature } from './criteria.rules.ts';
import type { Missing } from './programmes.rules.ts';

/** The words for the codes of this room, in the reader's language. */

const states: Record<CallState, () => string> = {
  draft: m.programmes_state_draft,
  'awaiting-approval': m.programmes_state_awaiting_approval,
  open: m.programmes_state_open,
  closed: m.programmes_state_closed,
  running: m.programmes_state_running,
  'follow-up': m.programmes_state_follow_up,
  done: m.programmes_state_done,
  postponed: m.programmes_state_postponed,
  cancelled: m.programmes_state_cancelled,
};
export const stateWord = (state: CallState): string => states[state]();

const steps: Record<CallStep, () => string> = {
  send: m.programmes_step_send,
  return: m.programmes_step_return,
  approve: m.programmes_step_approve,
  close: m.programmes_step_close,
  start: m.programmes_step_start,
  'begin-follow-up': m.programmes_step_begin_follow_up,
  finish: m.programmes_step_finish,
  postpone: m.programmes_step_postpone,
  resume: m.programmes_step_resume,
  cancel: m.programmes_step_cancel,
};
export const stepWord = (step: CallStep): string => steps[step]();

const kinds: Record<CallKind, () => string> = {
  training: m.programmes_kind_training,
  equipment: m.programmes_kind_equipment,
  legality: m.programmes_kind_legality,
  exhibition: m.programmes_kind_exhibition,
  mixed: m.programmes_kind_mixed,
};
export const kindWord = (kind: CallKind): string => kinds[kind]();

const parts: Record<CallPart, () => string> = {
  about: m.programmes_part_about,
  places: m.programmes_part_places,
  dates: m.programmes_part_dates,
  choice: m.programmes_part_choice,
  people: m.programmes_part_people,
};
export const partWord = (part: CallPart): string => parts[part]();

const roles: Record<TeamRole, () => string> = {
  responsible: m.programmes_role_responsible,
  committee: m.programmes_role_committee,
  speaker: m.programmes_role_speaker,
  companion: m.programmes_role_companion,
};
export const roleWord = (role: TeamRole): string => roles[role]();

const documents: Record<DocumentKind, () => string> = {
  'identity-card': m.programmes_document_identity_card,
  'product-photo': m.programmes_document_product_photo,
  'business-letter': m.programmes_document_business_letter,
  nib: m.programmes_document_nib,
};
export const documentWord = (document: DocumentKind): string => documents[document]();

const sectors: Record<string, () => string> = {
  'food-drink': m.programmes_sector_food_drink,
  'processed-food': m.programmes_sector_processed_food,
  craft: m.programmes_sector_craft,
  fashion: m.programmes_sector_fashion,
  trade: m.programmes_sector_trade,
  services: m.programmes_sector_services,
  farming: m.programmes_sector_farming,
  creative: m.programmes_sector_creative,
  other: m.programmes_sector_other,
};
/** A sector as owners say it. */
export const sectorWord = (sector: string): string => sectors[sector]?.() ?? m.programmes_sector_other();

const criteria: Record<CriterionKind, () => string> = {
  'never-helped': m.programmes_criterion_never_helped,
  'product-ready': m.programmes_criterion_product_ready,
  plan: m.programmes_criterion_plan,
  'small-income': m.programmes_criterion_small_income,
  'far-area': m.programmes_criterion_far_area,
};
export const criterionLabel = (kind: CriterionKind): string => criteria[kind]();

/** The published sentence of a criterion: which answer earns how many points. */
export function criterionText(criterion: Pick<Criterion, 'kind' | 'rule'>, areaNames: string[] = []): string {
  const { rule } = criterion;
  if (rule.by === 'officers') return m.programmes_rule_plan({ officers: rule.officers });
  if (rule.by === 'area') {
    return areaNames.length > 0
      ? m.programmes_rule_far_area_named({ areas: areaNames.join(', ') })
      : m.programmes_rule_far_area();
  }
  const points = (answer: string) => rule.points[answer] ?? 0;
  switch (criterion.kind) {
    case 'product-ready':
      return m.programmes_rule_product_ready({ ready: points('three-months'), newer: points('newer') });
    case 'small-income':
      return m.programmes_rule_small_income({ under: points('under-5-million'), middle: points('5-to-15-million') });
    default:
      return m.programmes_rule_never_helped({
        never: points('never'),
        long: points('over-two-years'),
        last: points('last-year'),
      });
  }
}

/** Name of a group that places are kept for. `areaName` is only needed for a kecamatan. */
export function quotaLabel(feature: QuotaFeature, value: string, areaName?: string): string {
  switch (feature) {
    case 'assisted':
      return m.programmes_quota_not_assisted();
    case 'helped-before':
      return m.programmes_quota_never_helped();
    case 'sex':
      return value === 'male' ? m.programmes_quota_men() : m.programmes_quota_women();
    case 'disability':
      return m.programmes_quota_disability();
    case 'nib':
      return m.programmes_quota_no_nib();
    case 'district':
      return m.programmes_quota_district({ name: areaName ?? value });
  }
}

const missing: Record<Missing, () => string> = {
  title: m.programmes_missing_title,
  purpose: m.programmes_missing_purpose,
  audience: m.programmes_missing_audience,
  benefits: m.programmes_missing_benefits,
  capacity: m.programmes_missing_capacity,
  sessions: m.programmes_missing_sessions,
  'sessions-too-early': m.programmes_missing_sessions_too_early,
  criteria: m.programmes_missing_criteria,
  weights: m.programmes_missing_weights,
  'far-areas': m.programmes_missing_far_areas,
  quotas: m.programmes_missing_quotas,
  opens: m.programmes_missing_opens,
  closes: m.programmes_missing_closes,
  'closes-past': m.programmes_missing_closes_past,
  'decide-by': m.programmes_missing_decide_by,
  'decide-before-closing': m.programmes_missing_decide_before_closing,
  contact: m.programmes_missing_contact,
  responsible: m.programmes_missing_responsible,
};
export const missingWord = (what: Missing): string => missing[what]();

/** Where a missing part is filled in. */
export const partOfMissing: Record<Missing, CallPart> = {
  title: 'about',
  purpose: 'about',
  audience: 'about',
  benefits: 'about',
  capacity: 'places',
  sessions: 'places',
  'sessions-too-early': 'places',
  criteria: 'choice',
  weights: 'choice',
  'far-areas': 'choice',
  quotas: 'choice',
  opens: 'dates',
  closes: 'dates',
  'closes-past': 'dates',
  'decide-by': 'dates',
  'decide-before-closing': 'dates',
  contact: 'people',
  responsible: 'people',
};

const fields: Record<string, () => string> = {
  title: m.programmes_field_title,
  purpose: m.programmes_field_purpose,
  audience: m.programmes_field_audience,
  sectors: m.programmes_field_sectors,
  minMonths: m.programmes_field_min_months,
  restYears: m.programmes_field_rest_years,
  benefits: m.programmes_field_benefits,
  bring: m.programmes_field_bring,
  included: m.programmes_field_included,
  documents: m.programmes_field_documents,
  areas: m.programmes_field_areas,
  capacity: m.programmes_field_capacity,
  sessions: m.programmes_field_sessions,
  opensAt: m.programmes_field_opens,
  closesAt: m.programmes_field_closes,
  decideBy: m.programmes_field_decide_by,
  objectionDays: m.programmes_field_objection_days,
  criteria: m.programmes_field_criteria,
  farAreas: m.programmes_field_far_areas,
  quotas: m.programmes_field_quotas,
  contact: m.programmes_field_contact,
  team: m.programmes_field_team,
  certificate: m.programmes_field_certificate,
};
/** What a field of an edit is called. */
export const fieldWord = (field: string): string => fields[field]?.() ?? field;

/** Several words as one phrase: 'a, b dan c'. */
export const listed = (words: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
