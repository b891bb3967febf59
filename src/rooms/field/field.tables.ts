import type { ColumnType, Generated } from 'kysely';
import type { Answer } from './answer.ts';

export interface FieldTables {
  'field.item': {
    city: Generated<string>;
    id: string;
    kind: 'visit' | 'presence';
    subject_id: string;
    visit_id: string | null;
    content_sha256: string;
    answer: ColumnType<Answer, string, string>;
    made_at: Date;
    clock_off_seconds: number;
    way: 'phone' | 'file';
    by_id: string;
    by_name: string;
    at: Date;
  };
}
