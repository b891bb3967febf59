import type { Insertable } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { SelectionTables } from './selection.tables.ts';

/** Rows of an invented city, by table. */
export interface DemoRows {
  applications: Insertable<SelectionTables['selection.application']>[];
  steps: Insertable<SelectionTables['selection.step']>[];
  marks: Insertable<SelectionTables['selection.mark']>[];
  namesChecked: Insertable<SelectionTables['selection.names_checked']>[];
}

const tables = {
  applications: 'selection.application',
  steps: 'selection.step',
  marks: 'selection.mark',
  namesChecked: 'selection.names_checked',
} as const;

/** Writes all rows in few statements, and how many applications each call has received. */
export async function insertDemoRows(tx: Ctx, rows: DemoRows): Promise<void> {
  const db = tablesOf<SelectionTables>(tx);
  for (const [name, table] of Object.entries(tables)) {
    const values = rows[name as keyof DemoRows] as never[];
    if (values.length > 0) await db.insertInto(table).values(values).execute();
  }
  for (const callId of new Set(rows.applications.map(({ call_id }) => call_id))) {
    const received = rows.applications.filter(({ call_id }) => call_id === callId).length;
    await db
      .insertInto('selection.intake')
      .values({ call_id: callId, received })
      .onConflict((conflict) => conflict.columns(['city', 'call_id']).doUpdateSet({ received }))
      .execute();
  }
}
