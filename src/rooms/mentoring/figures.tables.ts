import type { Generated } from 'kysely';
import type { Basis, FigureBand } from './figures.rules.ts';

export interface FigureTables {
  'mentoring.monthly_figure': {
    city: Generated<string>;
    id: string;
    business_id: string;
    month: string;
    band: FigureBand;
    exact: number | null;
    basis: Basis;
    by_name: string;
    at: Date;
  };
  'mentoring.figure_reminder': {
    city: Generated<string>;
    id: string;
    business_id: string;
    owner_id: string;
    wanted: boolean;
    at: Date;
  };
}
