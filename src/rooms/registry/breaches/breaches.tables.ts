import type { Generated } from 'kysely';
import type { Exposed } from './breach.rules.ts';

export interface BreachTables {
  'registry.breach': {
    city: Generated<string>;
    id: string;
    title: string;
    happened: string;
    exposed: Exposed[];
    handling: string;
    known_at: Date;
    due_at: Date;
    affects: string;
    people: number;
    authority_told_at: Date | null;
    people_told_at: Date | null;
    noted_at: Date;
    noted_by_name: string;
  };
  'registry.breach_owner': { city: Generated<string>; breach_id: string; owner_id: string };
}
