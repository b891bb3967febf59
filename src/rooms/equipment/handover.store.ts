import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { addMonths, type CheckMonth, checkMonths } from './case.rules.ts';
import type { EquipmentTables, PhotoName } from './equipment.tables.ts';

const db = (tx: Ctx) => tablesOf<EquipmentTables>(tx);

/** Keeps a photo of a case; one sent again takes the place of the earlier one. */
export async function keepPhoto(
  tx: Ctx,
  caseId: string,
  { name, fileId, dark = false }: { name: PhotoName; fileId: string; dark?: boolean },
): Promise<void> {
  const row = { case_id: caseId, name, file_id: fileId, at: tx.now, by_name: tx.actor.name, dark };
  await db(tx)
    .insertInto('equipment.photo')
    .values(row)
    .onConflict((conflict) => conflict.columns(['city', 'case_id', 'name']).doUpdateSet(row))
    .execute();
}

/** How many hand-overs the year has; whoever hands over at the same time waits. */
export async function countYear(tx: Ctx, year: string): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`equipment.handover ${tx.city} ${year}`}))`.execute(tx.db);
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM equipment.handover
    WHERE city = ${tx.city} AND extract(year FROM handed_at AT TIME ZONE 'Asia/Jakarta') = ${Number(year)}`.execute(
    tx.db,
  );
  return rows[0]?.n ?? 0;
}

type NewHandover = Omit<EquipmentTables['equipment.handover'], 'city'>;

/** Writes a hand-over; the name of the database's rule it breaks, when it does. */
export async function insertHandover(tx: Ctx, row: NewHandover): Promise<void> {
  await db(tx).insertInto('equipment.handover').values(row).execute();
}

/** Plans the looks after 1, 3, 6 and 12 months. */
export async function planChecks(tx: Ctx, caseId: string, day: string): Promise<void> {
  const empty = { done_at: null, outcome: null, output: null, by_name: null, by_owner: null, told_at: null };
  await db(tx)
    .insertInto('equipment.check_up')
    .values(checkMonths.map((month) => ({ case_id: caseId, month, due: addMonths(day, month), ...empty })))
    .execute();
}

/** Keeps what was found at one check. */
export async function saveCheck(
  tx: Ctx,
  caseId: string,
  check: Pick<EquipmentTables['equipment.check_up'], 'month' | 'outcome' | 'output' | 'by_owner'>,
): Promise<void> {
  const { month, ...found } = check;
  await db(tx)
    .updateTable('equipment.check_up')
    .set({ ...found, done_at: tx.now, by_name: tx.actor.name })
    .where('city', '=', tx.city)
    .where('case_id', '=', caseId)
    .where('month', '=', month)
    .execute();
}

/** Notes that the owner was told of a look. */
export async function markTold(tx: Ctx, { caseId, month }: { caseId: string; month: CheckMonth }): Promise<void> {
  await db(tx)
    .updateTable('equipment.check_up')
    .set({ told_at: tx.now })
    .where('city', '=', tx.city)
    .where('case_id', '=', caseId)
    .where('month', '=', month)
    .execute();
}
