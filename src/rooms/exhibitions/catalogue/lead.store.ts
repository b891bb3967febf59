import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import type { ExhibitionsTables } from '../exhibitions.tables.ts';
import type { LeadState } from './lead.rules.ts';

const db = (tx: Ctx) => tablesOf<ExhibitionsTables>(tx);

/** A buyer's question; phone E.164. */
export interface NewLead {
  productId: string;
  productName: string;
  businessId: string;
  businessName: string;
  area: string | null;
  buyer: string;
  phone: string;
  wish: string;
  consentText: string;
  dueOn: string;
}

/** Writes a question, unless this phone has an open one about the product: then nothing. */
export async function insertLead(tx: Ctx, lead: NewLead): Promise<string | undefined> {
  const row = await db(tx)
    .insertInto('exhibitions.lead')
    .values({
      id: newId(),
      product_id: lead.productId,
      product_name: lead.productName,
      business_id: lead.businessId,
      business_name: lead.businessName,
      area: lead.area,
      buyer_sealed: seal(lead.buyer),
      phone_sealed: seal(lead.phone),
      phone_index: blindIndex(lead.phone),
      wish: lead.wish,
      consent_text: lead.consentText,
      state: 'open',
      amount: null,
      due_on: lead.dueOn,
      at: tx.now,
      answered_at: null,
      changed_by: tx.actor.name,
    })
    .onConflict((conflict) =>
      conflict.columns(['city', 'product_id', 'phone_index']).where('due_on', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Makes two who answer one question at once queue; nothing when it is not of this city. */
export async function lockLead(tx: Ctx, id: string): Promise<boolean> {
  const row = await db(tx)
    .selectFrom('exhibitions.lead')
    .select('id')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveLead(
  tx: Ctx,
  id: string,
  { state, amount, dueOn }: { state: LeadState; amount: number | null; dueOn: string | null },
): Promise<void> {
  await db(tx)
    .updateTable('exhibitions.lead')
    .set({
      state,
      amount,
      due_on: dueOn,
      answered_at: tx.now,
      changed_by: tx.actor.name,
      version: sql<number>`version + 1`,
    })
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .execute();
}
