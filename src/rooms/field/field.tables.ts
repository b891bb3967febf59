import type { ColumnType, Generated } from 'kysely';
import type { Answer } from './answer.ts';
import type { Item } from './item.schema.ts';

export interface FieldTables {
  'field.item': {
    city: Generated<string>;
    id: string;
    kind: Item['kind'] | 'photo';
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
  'field.phone': {
    city: Generated<string>;
    person_id: string;
    person_name: string;
    waiting: number;
    oldest_at: Date | null;
    seen_at: Date;
  };
}
