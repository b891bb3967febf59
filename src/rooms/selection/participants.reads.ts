import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Answers } from './answers.schema.ts';
import { opened } from './selection.reads.ts';
import type { SelectionTables } from './selection.tables.ts';

/** One on the waiting list of a call, for a room that has a free place once the call runs. */
export interface Waiting {
  applicationId: string;
  businessId: string;
  ownerId: string;
  ownerName: string;
  businessName: string | null;
  area: string;
  phone: string | null;
  code: string;
  /** What was asked for with the application, where the kind of the call asks it. */
  asked: Pick<Answers, 'tool' | 'licence' | 'stallPower' | 'stallZone'>;
}

/** One participant of a call, for the rooms that deliver it. */
export interface Participant extends Waiting {
  state: 'accepted' | 'confirmed';
}

const peopleOf = (ctx: Ctx, callId: string) =>
  tablesOf<SelectionTables>(ctx)
    .selectFrom('selection.application')
    .select([
      'id as applicationId',
      'business_id as businessId',
      'owner_id as ownerId',
      'owner_name as ownerName',
      sql<string | null>`answers ->> 'businessName'`.as('businessName'),
      'area',
      'phone_sealed as phoneSealed',
      'code',
      sql<
        Waiting['asked']
      >`jsonb_strip_nulls(jsonb_build_object('tool', answers -> 'tool', 'licence', answers -> 'licence',
        'stallPower', answers -> 'stallPower', 'stallZone', answers -> 'stallZone'))`.as('asked'),
    ])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId);

/** Everyone with a place in a call: accepted, or accepted and confirmed; by name. */
export async function listParticipants(ctx: Ctx, callId: string): Promise<Participant[]> {
  const rows = await peopleOf(ctx, callId)
    .select(sql<Participant['state']>`state`.as('state'))
    .where('state', 'in', ['accepted', 'confirmed'])
    .orderBy('owner_name')
    .orderBy('id')
    .execute();
  return rows.map(opened);
}

/** The waiting list of a call in its published order. */
export async function listWaiting(ctx: Ctx, callId: string): Promise<Waiting[]> {
  const rows = await peopleOf(ctx, callId)
    .where('state', '=', 'reserve')
    .orderBy(sql`reserve_no ASC NULLS LAST`)
    .orderBy('submitted_at')
    .orderBy('id')
    .execute();
  return rows.map(opened);
}
