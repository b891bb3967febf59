import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { Criterion } from '#rooms/programmes/index.ts';
import type { DecisionTables, KeptChange, KeptMove } from './decision.tables.ts';
import type { Quota } from './engine/index.ts';
import type { IntakeMode } from './selection.rules.ts';

const db = (ctx: Ctx) => tablesOf<DecisionTables>(ctx);

/** The decision of a call as it was taken; nothing of it changes afterwards. */
export interface Decision {
  callId: string;
  mode: IntakeMode;
  capacity: number;
  /** Places that could be given: fewer than the capacity when fewer people applied. */
  places: number;
  applicants: number;
  chosen: number;
  reserves: number;
  /** Lowest points among those in by points. */
  cutOff: number | null;
  certified: boolean;
  seed: string;
  engine: string;
  digest: string;
  criteria: Criterion[];
  quotas: Quota[];
  changes: KeptChange[];
  moves: KeptMove[];
  decidedAt: Date;
  decidedBy: string;
  decidedByName: string;
}

/** The decision of a call; nothing while it is not decided. */
export async function findDecision(ctx: Ctx, callId: string): Promise<Decision | undefined> {
  return db(ctx)
    .selectFrom('selection.decision')
    .select([
      'call_id as callId',
      'mode',
      'capacity',
      'places',
      'applicants',
      'chosen',
      'reserves',
      'cut_off as cutOff',
      'certified',
      'seed',
      'engine',
      'digest',
      'criteria',
      'quotas',
      'changes',
      'moves',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
      'decided_by_name as decidedByName',
    ])
    .where('city', '=', ctx.city)
    .where('call_id', '=', callId)
    .executeTakeFirst();
}
