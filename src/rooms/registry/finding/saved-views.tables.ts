import type { Generated } from 'kysely';

export interface ViewTables {
  'registry.saved_view': {
    city: Generated<string>;
    id: string;
    person_id: string;
    name: string;
    query: string;
    saved_at: Date;
  };
}
