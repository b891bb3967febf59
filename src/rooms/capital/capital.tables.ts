import type { Generated } from 'kysely';
import type { SchemeKind } from './schemes.rules.ts';

export interface CapitalTables {
  'capital.scheme': {
    city: Generated<string>;
    id: string;
    kind: SchemeKind;
    name: string;
    amount: string;
    price: string;
    conditions: string;
    collateral: string;
    source: string;
    as_of: string;
    to_check: string | null;
    sharia: boolean;
    position: number;
    hidden: boolean;
    changed_at: Date;
    changed_by: string;
    version: Generated<number>;
  };
}
