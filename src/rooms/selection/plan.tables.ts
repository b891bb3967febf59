import type { ColumnType, Generated } from 'kysely';
import type { PlanFields } from './plan.schema.ts';

export interface PlanTables {
  'selection.plan': {
    city: Generated<string>;
    officer_id: string;
    fields: ColumnType<PlanFields, string, string>;
    saved_at: Date;
  };
}
