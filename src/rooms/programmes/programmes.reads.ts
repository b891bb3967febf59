import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { listAreas } from '#rooms/registry/index.ts';
import type { Call, CallKind } from './call.ts';
import { type CallState, type CallStep, stateAt } from './call-states.rules.ts';
import { criterionLabel, quotaLabel } from './call-words.ts';
import type { CatalogueEntry } from './criteria.rules.ts';
import { refuse } from './programmes.refusals.ts';
import type { CallTable, ProgrammesTables } from './programmes.tables.ts';

/** Which calls: every part narrows; left out means no limit. */
export interface CallFilter {
  states?: readonly CallState[];
  kind?: CallKind;
  /** Calls meant for this area: an area code, a kecamatan covers its kelurahan. */
  area?: string;
  /** Part of the title. */
  query?: string;
  /** Only calls the public has seen. */
  publicOnly?: boolean;
  ids?: readonly string[];
  slug?: string;
  limit?: number;
  offset?: number;
}

type Eb = ExpressionBuilder<ProgrammesTables, 'programmes.call'>;

/** The state as the reader sees it at this moment; the same rule as `stateAt`. */
const stateNow = (now: Date) =>
  sql<CallState>`CASE WHEN state = 'open' AND closes_at <= ${now} THEN 'closed' ELSE state END`;

function conditions(ctx: Ctx, filter: CallFilter) {
  return (eb: Eb) => {
    const parts = [eb('city', '=', ctx.city)];
    if (filter.states)
      parts.push(eb(stateNow(ctx.now), 'in', filter.states.length ? [...filter.states] : ['-' as CallState]));
    if (filter.kind) parts.push(eb('kind', '=', filter.kind));
    if (filter.publicOnly) parts.push(eb('opened_at', 'is not', null));
    if (filter.ids) parts.push(eb(sql<boolean>`id = ANY(${[...filter.ids]}::uuid[])`, '=', true));
    if (filter.slug !== undefined) parts.push(eb('slug', '=', filter.slug));
    if (filter.query) parts.push(eb(sql<number>`position(lower(${filter.query}) in lower(title))`, '>', 0));
    if (filter.area) {
      const area = filter.area;
      const meant = sql<boolean>`(areas = '{}' OR EXISTS (SELECT 1 FROM unnest(areas) a WHERE a = ${area} OR starts_with(a, ${area} || '.') OR starts_with(${area}, a || '.')))`;
      parts.push(eb(meant, '=', true));
    }
    return eb.and(parts);
  };
}

/** Calls with everything published about them: those taking applications first by closing time, then the newest. */
export async function listCalls(ctx: Ctx, filter: CallFilter = {}): Promise<Call[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.call')
    .selectAll()
    .where(conditions(ctx, filter))
    .orderBy(sql`CASE WHEN state = 'open' AND closes_at > ${ctx.now} THEN closes_at END`, (order) =>
      order.asc().nullsLast(),
    )
    .orderBy('closes_at', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .limit(filter.limit ?? 500)
    .offset(filter.offset ?? 0)
    .execute();
  return withParts(ctx, rows);
}

/** How many calls a filter finds, without its page. */
export async function countCalls(ctx: Ctx, filter: CallFilter = {}): Promise<number> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.call')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(conditions(ctx, filter))
    .executeTakeFirstOrThrow();
  return row.n;
}

/** How many calls stand in each state. */
export async function countCallsByState(ctx: Ctx): Promise<Map<CallState, number>> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.call')
    .select((eb) => [stateNow(ctx.now).as('state'), eb.fn.countAll<number>().as('n')])
    .where('city', '=', ctx.city)
    .groupBy(sql`1`)
    .execute();
  return new Map(rows.map((row) => [row.state, row.n]));
}

/** One call; refuses with 404 when it is not there. */
export async function getCall(ctx: Ctx, id: string): Promise<Call> {
  const [call] = await listCalls(ctx, { ids: [id] });
  if (!call) throw refuse('call-not-found');
  return call;
}

/** The call at a public address, drafts included; nothing when there is none. */
export async function findCallBySlug(ctx: Ctx, slug: string): Promise<Call | undefined> {
  const [call] = await listCalls(ctx, { slug });
  return call;
}

/** The state as it was last written, whatever the clock says. */
export async function findStoredState(ctx: Ctx, callId: string): Promise<CallState | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.call')
    .select('state')
    .where('city', '=', ctx.city)
    .where('id', '=', callId)
    .executeTakeFirst();
  return row?.state;
}

/** The steps a call went through, oldest first. */
export async function listSteps(
  ctx: Ctx,
  callId: string,
): Promise<{ step: CallStep; reason: string | null; by: string; at: Date }[]> {
  return tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.call_step')
    .select(['step', 'reason', 'actor_name as by', 'at'])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .orderBy('id')
    .execute();
}

/** The criteria that can be chosen on a day, in the order shown. */
export async function listCatalogue(ctx: Ctx, day: string): Promise<CatalogueEntry[]> {
  return tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes.criterion_kind')
    .select(['code as kind', 'usual_weight as usualWeight', 'rule'])
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('position')
    .execute();
}

async function withParts(ctx: Ctx, rows: Selectable<CallTable>[]): Promise<Call[]> {
  if (rows.length === 0) return [];
  const db = tablesOf<ProgrammesTables>(ctx);
  const ids = rows.map((row) => row.id);
  const [sessions, team, criteria, quotas] = await Promise.all([
    db
      .selectFrom('programmes.session')
      .selectAll()
      .where('city', '=', ctx.city)
      .where('call_id', 'in', ids)
      .orderBy('starts_at')
      .execute(),
    db
      .selectFrom('programmes.team_member')
      .selectAll()
      .where('city', '=', ctx.city)
      .where('call_id', 'in', ids)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('programmes.criterion')
      .selectAll()
      .where('city', '=', ctx.city)
      .where('call_id', 'in', ids)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('programmes.quota')
      .selectAll()
      .where('city', '=', ctx.city)
      .where('call_id', 'in', ids)
      .orderBy('position')
      .execute(),
  ]);
  const districts = quotas.some((quota) => quota.feature === 'district') ? await listAreas(ctx) : [];
  const nameOf = new Map(districts.map((area) => [area.code, area.name]));
  const of = <T extends { call_id: string }>(parts: T[], id: string) => parts.filter((part) => part.call_id === id);
  return rows.map((row) => ({
    ...headOf(row, ctx.now),
    sessions: of(sessions, row.id).map((part) => ({
      id: part.id,
      title: part.title,
      startsAt: part.starts_at,
      endsAt: part.ends_at,
      place: part.place,
      address: part.address,
      mapUrl: part.map_url,
      lessonHours: part.lesson_hours,
    })),
    team: of(team, row.id).map((part) => ({ personId: part.person_id, name: part.name, role: part.role })),
    criteria: of(criteria, row.id).map((part) => ({
      id: part.id,
      kind: part.kind,
      label: part.label ?? criterionLabel(part.kind),
      ownLabel: part.label,
      weight: part.weight,
      rule: part.rule,
    })),
    quotas: of(quotas, row.id).map((part) => ({
      feature: part.feature,
      value: part.value,
      min: part.min,
      label: quotaLabel(part.feature, part.value, nameOf.get(part.value)),
    })),
  }));
}

function headOf(row: Selectable<CallTable>, now: Date): Omit<Call, 'sessions' | 'team' | 'criteria' | 'quotas'> {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    purpose: row.purpose,
    audience: row.audience,
    sectors: row.sectors,
    minMonths: row.min_months,
    restYears: row.rest_years,
    benefits: row.benefits,
    bring: row.bring,
    included: row.included,
    areas: row.areas,
    capacity: row.capacity,
    state: stateAt({ state: row.state, closesAt: row.closes_at }, now),
    resumesTo: row.resumes_to,
    publicReason: row.public_reason,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    decideBy: row.decide_by,
    objectionDays: row.objection_days,
    documents: row.documents,
    contact: { name: row.contact_name, phone: row.contact_phone },
    certificate: { minAttendance: row.min_attendance, testRequired: row.test_required },
    openedAt: row.opened_at,
    copiedFrom: row.copied_from,
    writers: row.writers,
    version: row.version,
    changedAt: row.changed_at,
  };
}
