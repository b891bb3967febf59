import { sql } from 'kysely';
import type { Ctx, Locale } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
import type { Call, Criterion } from '#rooms/programmes/index.ts';
import type { DecisionTables, Explanation, KeptChange, KeptMove } from './decision.tables.ts';
import type { Quota } from './engine/index.ts';
import type { QuotaFeatures } from './quota-features.rules.ts';
import type { ScoreLine } from './score.rules.ts';
import type { ApplicationState, IntakeMode, StepDetail } from './selection.rules.ts';

const db = (ctx: Ctx) => tablesOf<DecisionTables>(ctx);

/** The decision of a call as it was taken; nothing of it changes afterwards. */
export interface Decision {
  callId: string;
  mode: IntakeMode;
  capacity: number;
  /** Places that could be given: fewer than the capacity when fewer people applied. */
  places: number;
  applicants: number;
  chosen: number;
  reserves: number;
  /** Lowest points among those in by points. */
  cutOff: number | null;
  certified: boolean;
  seed: string;
  engine: string;
  digest: string;
  criteria: Criterion[];
  quotas: Quota[];
  changes: KeptChange[];
  moves: KeptMove[];
  decidedAt: Date;
  decidedBy: string;
  decidedByName: string;
}

/** The decision of a call; nothing while it is not decided. */
export async function findDecision(ctx: Ctx, callId: string): Promise<Decision | undefined> {
  return db(ctx)
    .selectFrom('selection.decision')
    .select([
      'call_id as callId',
      'mode',
      'capacity',
      'places',
      'applicants',
      'chosen',
      'reserves',
      'cut_off as cutOff',
      'certified',
      'seed',
      'engine',
      'digest',
      'criteria',
      'quotas',
      'changes',
      'moves',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
      'decided_by_name as decidedByName',
    ])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .executeTakeFirst();
}

/** A call on the list of those chosen from. */
export interface CallInSelection {
  call: Call;
  applicants: number;
  decidedAt?: Date;
}

/** When each of these calls was decided; undecided ones are left out. */
export async function listDecidedCalls(ctx: Ctx, callIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db(ctx)
    .selectFrom('selection.decision')
    .select(['call_id', 'decided_at'])
    .where('city', '=', ctx.city)
    .where(sql<boolean>`call_id = ANY(${[...callIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.call_id, row.decided_at]));
}

/** One application at the decision, with its state today. The phone is open: show it masked. */
export interface DecidedLine {
  applicationId: string;
  code: string;
  ownerId: string;
  ownerName: string;
  businessId: string;
  businessName: string | null;
  area: string;
  phone: string | null;
  mayWhatsapp: boolean;
  mayPublishName: boolean;
  locale: Locale;
  sex: string | null;
  state: Exclude<ApplicationState, 'draft'>;
  place: number | null;
  total: number | null;
  lines: ScoreLine[];
  features: QuotaFeatures;
  outcome: 'chosen' | 'reserve' | 'not-selected';
  reserveNo: number | null;
  lifted: boolean;
  fixed: boolean;
  explained: Explanation | null;
  /** What the decision said to the applicant. */
  said: StepDetail | null;
}

/** Every application of a decision in the order of its list; those without a place in it last. */
export async function listDecided(ctx: Ctx, callId: string): Promise<DecidedLine[]> {
  const rows = await db(ctx)
    .selectFrom('selection.score as r')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'r.city').onRef('a.id', '=', 'r.application_id'),
    )
    .innerJoin('selection.decision as d', (join) =>
      join.onRef('d.city', '=', 'r.city').onRef('d.call_id', '=', 'r.call_id'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('selection.step as s')
          .select('s.detail')
          .whereRef('s.city', '=', 'a.city')
          .whereRef('s.application_id', '=', 'a.id')
          .whereRef('s.at', '=', 'd.decided_at')
          .where('s.kind', 'in', ['accept', 'reserve', 'not-select'])
          .orderBy('s.seq', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'r.application_id as applicationId',
      'a.code',
      'a.owner_id as ownerId',
      'a.owner_name as ownerName',
      'a.business_id as businessId',
      sql<string | null>`a.answers ->> 'businessName'`.as('businessName'),
      'a.area',
      'a.phone_sealed as phoneSealed',
      'a.may_whatsapp as mayWhatsapp',
      'a.may_publish_name as mayPublishName',
      'a.locale',
      sql<string | null>`coalesce(r.features ->> 'sex', a.facts ->> 'sex')`.as('sex'),
      'a.state',
      'r.place',
      'r.total',
      'r.lines',
      'r.features',
      'r.outcome',
      'r.reserve_no as reserveNo',
      'r.lifted',
      'r.fixed',
      'r.explained',
      'last.detail as said',
    ])
    .where('r.city', '=', ctx.city)
    .where('r.call_id', '=', callId)
    .orderBy(sql`r.place NULLS LAST, a.code`)
    .execute();
  return rows.map(({ phoneSealed, ...row }) => ({ ...row, phone: phoneSealed ? unseal(phoneSealed) : null }));
}
