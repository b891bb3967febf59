import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import type { DecisionTables } from './decision.tables.ts';
import type { ApplicationState, StepDetail, StepKind } from './selection.rules.ts';

const db = (tx: Ctx) => tablesOf<DecisionTables>(tx);

/** A decision as it is written; who and when come from the context. */
export type NewDecision = Omit<
  DecisionTables['selection.decision'],
  'city' | 'criteria' | 'quotas' | 'changes' | 'moves' | 'decided_at' | 'decided_by' | 'decided_by_name' | 'told_at'
> & { criteria: unknown; quotas: unknown; changes: unknown; moves: unknown };

/** Writes the one decision of a call, by the actor. */
export async function insertDecision(tx: Ctx, decision: NewDecision): Promise<void> {
  const { criteria, quotas, changes, moves, ...plain } = decision;
  await db(tx)
    .insertInto('selection.decision')
    .values({
      ...plain,
      criteria: JSON.stringify(criteria),
      quotas: JSON.stringify(quotas),
      changes: JSON.stringify(changes),
      moves: JSON.stringify(moves),
      decided_at: tx.now,
      decided_by: tx.actor.id,
      decided_by_name: tx.actor.name,
    })
    .execute();
}

/** What the decision does to one application. */
export interface DecidedApplication {
  id: string;
  state: Exclude<ApplicationState, 'draft'>;
  reserve_no: number | null;
  facts: Record<string, unknown>;
  /** Running number of its last step before the decision. */
  lastStep: number;
  steps: { kind: StepKind; detail: StepDetail }[];
  score: {
    place: number | null;
    total: number | null;
    lines: unknown;
    features: unknown;
    owner_id: string;
    outcome: 'chosen' | 'reserve' | 'not-selected';
    reserve_no: number | null;
    lifted: boolean;
    fixed: boolean;
    explained: unknown;
  };
}

/**
 * Writes the new states, frozen facts, steps and points of all applications of a decision, each with one statement whatever
 * their number. The applications must be locked.
 */
export async function writeOutcomes(tx: Ctx, callId: string, decided: readonly DecidedApplication[]): Promise<void> {
  const states = decided.map(({ id, state, reserve_no, facts }) => ({ id, state, reserve_no, facts }));
  await sql`
    UPDATE selection.application AS a
    SET state = d.state, version = a.version + 1, reserve_no = coalesce(d.reserve_no, a.reserve_no),
      facts = d.facts, facts_at = ${tx.now}
    FROM jsonb_to_recordset(${JSON.stringify(states)}::jsonb) AS d(id uuid, state text, reserve_no int, facts jsonb)
    WHERE a.city = ${tx.city} AND a.id = d.id`.execute(tx.db);
  const steps = decided.flatMap(({ id, lastStep, steps: own }) =>
    own.map(({ kind, detail }, at) => ({ application_id: id, seq: lastStep + at + 1, kind, detail })),
  );
  await sql`
    INSERT INTO selection.step (application_id, seq, kind, at, actor_id, actor_name, actor_kind, detail)
    SELECT application_id, seq, kind, ${tx.now}, ${tx.actor.id}, ${tx.actor.name}, ${tx.actor.kind}, detail
    FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      AS d(application_id uuid, seq int, kind text, detail jsonb)`.execute(tx.db);
  const scores = decided.map(({ id, score }) => ({ application_id: id, ...score }));
  await sql`
    INSERT INTO selection.score (application_id, call_id, place, total, lines, features, owner_id, outcome, reserve_no,
      lifted, fixed, explained)
    SELECT application_id, ${callId}, place, total, lines, features, owner_id, outcome, reserve_no, lifted, fixed, explained
    FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb)
      AS d(application_id uuid, place int, total int, lines jsonb, features jsonb, owner_id uuid, outcome text,
        reserve_no int, lifted boolean, fixed boolean, explained jsonb)`.execute(tx.db);
}

/** Marks everyone as told of the decision; false when they were already. */
export async function markTold(tx: Ctx, callId: string): Promise<boolean> {
  const done = await db(tx)
    .updateTable('selection.decision')
    .set({ told_at: tx.now })
    .where('city', '=', tx.city)
    .where('call_id', '=', callId)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}
