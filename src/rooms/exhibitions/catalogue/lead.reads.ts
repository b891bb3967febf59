import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { notFound } from '#platform/page-address.ts';
import { unseal } from '#platform/sealed.ts';
import type { ExhibitionsTables } from '../exhibitions.tables.ts';

const leads = (ctx: Ctx) =>
  tablesOf<ExhibitionsTables>(ctx)
    .selectFrom('exhibitions.lead')
    .select([
      'id',
      'product_name as productName',
      'business_id as businessId',
      'business_name as businessName',
      'area',
      'buyer_sealed as buyerSealed',
      'phone_sealed as phoneSealed',
      'wish',
      'state',
      'amount',
      'due_on as dueOn',
      'at',
      'changed_by as changedBy',
      'version',
    ])
    .where('city', '=', ctx.city);

const opened = <R extends { buyerSealed: string; phoneSealed: string }>({ buyerSealed, phoneSealed, ...lead }: R) => ({
  ...lead,
  buyer: unseal(buyerSealed),
  phone: unseal(phoneSealed),
});

export type Lead = Awaited<ReturnType<typeof getLead>>;

/** One question with its buyer; refuses 404 when it is not of this city. Show the phone to the seller only. */
export async function getLead(ctx: Ctx, id: string) {
  const row = await leads(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return opened(row);
}

/** Which questions a list shows. */
export interface LeadFilter {
  businessIds?: readonly string[];
  /** Only those that await an answer by this day. */
  dueBy?: string;
  open?: boolean;
  remit?: readonly string[];
}

/** Questions of buyers: those due first, then those that are over, newest first. */
export async function listLeads(ctx: Ctx, filter: LeadFilter, limit = 100): Promise<Lead[]> {
  const { businessIds, dueBy, open, remit } = filter;
  const rows = await leads(ctx)
    .$if(businessIds !== undefined, (query) =>
      query.where(sql<boolean>`business_id = ANY(${[...(businessIds ?? [])]}::uuid[])`),
    )
    .$if(open === true, (query) => query.where('due_on', 'is not', null))
    .$if(dueBy !== undefined, (query) => query.where('due_on', '<=', dueBy ?? ''))
    .$if(remit !== undefined && !remit.includes(ctx.city), (query) =>
      query.where((eb) =>
        eb.or([
          eb('area', 'is', null),
          ...(remit ?? []).flatMap((code) => [eb('area', '=', code), eb('area', 'like', `${code}.%`)]),
        ]),
      ),
    )
    .orderBy(sql`due_on ASC NULLS LAST`)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(opened);
}
