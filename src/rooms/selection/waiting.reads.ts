import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
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
}

/** The waiting list of a call in its published order. */
export async function listWaiting(ctx: Ctx, callId: string): Promise<Waiting[]> {
  const rows = await tablesOf<SelectionTables>(ctx)
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
    ])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .where('state', '=', 'reserve')
    .orderBy(sql`reserve_no ASC NULLS LAST`)
    .orderBy('submitted_at')
    .orderBy('id')
    .execute();
  return rows.map(({ phoneSealed, ...row }) => ({ ...row, phone: phoneSealed ? unseal(phoneSealed) : null }));
}
