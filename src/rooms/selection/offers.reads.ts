import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
import { type Call, listSteps } from '#rooms/programmes/index.ts';
import type { DecisionTables } from './decision.tables.ts';
import type { Quota } from './engine/index.ts';
import { answerUntil, type InLine } from './offers.rules.ts';
import { type ApplicationState, type IntakeMode, type Step, seatHoldingStates } from './selection.rules.ts';
import type { Groups } from './waiting-order.rules.ts';

const db = (ctx: Ctx) => tablesOf<DecisionTables>(ctx);

/** Someone with a place or on the waiting list of a call, as the office sees them. */
export interface Person extends InLine {
  code: string;
  ownerName: string;
  businessName: string | null;
  area: string;
  phone: string | null;
  /** The last step that gave or confirmed the place. */
  given: Pick<Step, 'kind' | 'at' | 'detail'> | null;
}

/** When the first session begins, and when the call last went on after being postponed. */
export async function timesOf(ctx: Ctx, call: Call): Promise<{ starts?: Date; resumedAt?: Date }> {
  const [first] = call.sessions;
  const resumed = (await listSteps(ctx, call.id)).findLast(({ step }) => step === 'resume');
  return { ...(first && { starts: first.startsAt }), ...(resumed && { resumedAt: resumed.at }) };
}

const decided: readonly ApplicationState[] = ['accepted', 'offered', 'confirmed', 'reserve'];

/** Everyone with a place, and the waiting list, in its order. In a first-come call places are held from sending. */
export async function listLine(ctx: Ctx, call: Call, mode: IntakeMode): Promise<Person[]> {
  const states = mode === 'first-come' ? [...new Set([...decided, ...seatHoldingStates])] : decided;
  const times = await timesOf(ctx, call);
  const rows = await db(ctx)
    .selectFrom('selection.application as a')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('selection.step as s')
          .select(['s.kind', 's.at', 's.detail'])
          .whereRef('s.city', '=', 'a.city')
          .whereRef('s.application_id', '=', 'a.id')
          .where('s.kind', 'in', ['accept', 'offer', 'confirm'])
          .orderBy('s.seq', 'desc')
          .limit(1)
          .as('given'),
      (join) => join.onTrue(),
    )
    .select([
      'a.id',
      'a.state',
      'a.reserve_no as reserveNo',
      'a.code',
      'a.owner_name as ownerName',
      sql<string | null>`a.answers ->> 'businessName'`.as('businessName'),
      'a.area',
      'a.phone_sealed as phoneSealed',
      'a.may_whatsapp as mayWhatsapp',
      'a.reminded_for as remindedFor',
      'given.kind',
      'given.at',
      'given.detail',
    ])
    .where('a.city', '=', ctx.city)
    .where('a.call_id', '=', call.id)
    .where('a.state', 'in', states as Exclude<ApplicationState, 'draft'>[])
    .orderBy('a.reserve_no')
    .orderBy('a.owner_name')
    .orderBy('a.id')
    .execute();
  return rows.map(({ phoneSealed, mayWhatsapp, kind, at, detail, ...row }) => {
    const given = kind && at && detail ? { kind, at, detail } : null;
    return {
      ...row,
      phone: phoneSealed ? unseal(phoneSealed) : null,
      reached: phoneSealed !== null && mayWhatsapp,
      given,
      until: given ? answerUntil(given, times) : undefined,
    };
  });
}

/** Places that accepted objections added to the published number of a call. */
export async function countExtraPlaces(ctx: Ctx, callId: string): Promise<number> {
  const { n } = await db(ctx)
    .selectFrom('selection.objection as o')
    .innerJoin('selection.application as a', (join) =>
      join.onRef('a.city', '=', 'o.city').onRef('a.id', '=', 'o.application_id'),
    )
    .select(sql<number>`count(*)`.as('n'))
    .where('o.city', '=', ctx.city)
    .where('a.call_id', '=', callId)
    .where('o.extra_place', '=', true)
    .executeTakeFirstOrThrow();
  return n;
}

/** Places kept for groups as they stood at the decision of a call, and the groups everyone counts in; empty before it. */
export async function readGroups(
  ctx: Ctx,
  callId: string,
  people: readonly { id: string }[],
): Promise<{ quotas: Quota[]; groups: Map<string, Groups> }> {
  const decision = await db(ctx)
    .selectFrom('selection.decision')
    .select('quotas')
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .executeTakeFirst();
  const rows = await db(ctx)
    .selectFrom('selection.score')
    .select(['application_id as id', 'features', 'owner_id as ownerId'])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .where(sql<boolean>`application_id = ANY(${people.map(({ id }) => id)}::uuid[])`)
    .execute();
  return { quotas: decision?.quotas ?? [], groups: new Map(rows.map(({ id, ...groups }) => [id, groups])) };
}

/** How many wait before someone on a waiting list. */
export async function countAhead(ctx: Ctx, of: { callId: string; reserveNo: number }): Promise<number> {
  const { n } = await db(ctx)
    .selectFrom('selection.application')
    .select(sql<number>`count(*)`.as('n'))
    .where('city', '=', ctx.city)
    .where('call_id', '=', of.callId)
    .where('state', '=', 'reserve')
    .where('reserve_no', '<', of.reserveNo)
    .executeTakeFirstOrThrow();
  return n;
}
