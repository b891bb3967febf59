import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { unseal } from '#platform/sealed.ts';
import { allow } from '../registry.permissions.ts';
import { registryRefuse } from '../registry.refusals.ts';
import type { RegistryTables } from '../registry.tables.ts';
import type { CorrectionTables } from './corrections.tables.ts';

/** What an owner proposed and what the office answered. */
export type Correction = Awaited<ReturnType<typeof listCorrectionsOf>>[number];

const corrections = (ctx: Ctx) =>
  tablesOf<CorrectionTables & RegistryTables>(ctx)
    .selectFrom('registry.correction as k')
    .innerJoin('registry.business as b', (join) =>
      join.onRef('b.city', '=', 'k.city').onRef('b.id', '=', 'k.business_id'),
    )
    .select([
      'k.id',
      'k.business_id as businessId',
      'b.display_name as displayName',
      'b.area',
      'k.proposals',
      'k.words',
      'k.proposed_at as proposedAt',
      'k.proposed_by_name as proposedBy',
      'k.outcome',
      'k.taken',
      'k.answer',
      'k.answered_at as answeredAt',
      'k.answered_by_name as answeredBy',
    ])
    .where('k.city', '=', ctx.city);

/** Proposals for these businesses, the newest first. The caller has judged whether the reader may. */
export async function listCorrectionsOf(ctx: Ctx, businessIds: readonly string[]) {
  return corrections(ctx)
    .where(sql<boolean>`k.business_id = ANY(${[...businessIds]}::uuid[])`)
    .orderBy('k.proposed_at', 'desc')
    .limit(50)
    .execute();
}

/** What waits for an answer, the longest waiting first, and what was answered last. */
export async function listCorrections(ctx: Ctx): Promise<{ open: Correction[]; answered: Correction[] }> {
  allow(ctx, 'registry.edit');
  const [open, answered] = await Promise.all([
    corrections(ctx).where('k.outcome', 'is', null).orderBy('k.proposed_at').limit(200).execute(),
    corrections(ctx).where('k.outcome', 'is not', null).orderBy('k.answered_at', 'desc').limit(20).execute(),
  ]);
  return { open, answered };
}

/** One proposal; refuses 404 when it is not in this city. */
export async function getCorrection(ctx: Ctx, id: string): Promise<Correction> {
  const found = await corrections(ctx).where('k.id', '=', id).executeTakeFirst();
  if (!found) throw registryRefuse('correction-not-found');
  return found;
}

/** The same, locked until the transaction ends, with the phone that is told the answer. */
export async function lockCorrection(tx: Ctx, id: string): Promise<Correction & { phone: string }> {
  const row = await tablesOf<CorrectionTables>(tx)
    .selectFrom('registry.correction')
    .select('phone_sealed as phoneSealed')
    .where('city', '=', tx.city)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw registryRefuse('correction-not-found');
  return { ...(await getCorrection(tx, id)), phone: unseal(row.phoneSealed) };
}
