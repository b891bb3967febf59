import type { ColumnType, Generated } from 'kysely';
import type { QuotaPrice } from './engine/index.ts';

type Json<T> = ColumnType<T, string, string>;

/** Where the outside value comes from: three ten-sided dice before witnesses, or a round of a public beacon. */
export type OutsideKind = 'dice' | 'beacon';

/** The evidence was seen, or none is needed. */
export type ClaimResult = 'seen' | 'excused';

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
    draws_on: string | null;
    secret: Generated<string | null>;
    outside: Generated<string | null>;
    witnesses: Generated<string | null>;
    drawn: Generated<number | null>;
    reserves: ColumnType<string[] | null, null | undefined, string>;
    drawn_at: Generated<Date | null>;
    drawn_by: Generated<string | null>;
    drawn_by_name: Generated<string | null>;
  };
  'selection.claim': {
    city: Generated<string>;
    application_id: string;
    feature: string;
    value: string;
    result: ClaimResult;
    reason: string | null;
    checked_at: Date;
    checked_by: string;
    checked_by_name: string;
  };
}
