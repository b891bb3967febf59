import type { ColumnType, Generated } from 'kysely';
import type { QuotaPrice } from './engine/index.ts';

type Json<T> = ColumnType<T, string, string>;

/** Where the outside value comes from: three ten-sided dice before witnesses, or a round of a public beacon. */
export type OutsideKind = 'dice' | 'beacon';

export interface DrawTables {
  'selection.draw': {
    city: Generated<string>;
    id: string;
    call_id: string;
    number: number;
    code: string;
    digest: string;
    outside_kind: OutsideKind;
    outside_plan: string;
    reason: string | null;
    pool: string;
    quotas: string;
    engine: string;
    lists: string;
    seal: string;
    secret_sealed: string;
    certified: boolean;
    lowest: number;
    gap: number;
    chances: Json<Record<string, number>>;
    prices: Json<QuotaPrice[]>;
    sealed_at: Date;
    sealed_by: string;
    sealed_by_name: string;
    secret: Generated<string | null>;
    outside: Generated<string | null>;
    witnesses: Generated<string | null>;
    drawn: Generated<number | null>;
    reserves: ColumnType<string[] | null, null | undefined, string>;
    drawn_at: Generated<Date | null>;
    drawn_by: Generated<string | null>;
    drawn_by_name: Generated<string | null>;
  };
}
