import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx.ts';
import { type JourneyStep, journeySteps, stepBit } from './registry.rules.ts';

/** One of the seven steps of a business: whether it was done, and when first; no day where nobody wrote it down. */
export interface StepTold {
  step: JourneyStep;
  done: boolean;
  at: Date | null;
}

/**
 * The seven steps of one business, in their order. They are tags with dates, never a ladder: any of them may come first.
 * A business of another city has none.
 */
export async function readJourney(ctx: Ctx, businessId: string): Promise<StepTold[]> {
  const { rows } = await sql<{ done: number; createdAt: Date; step: JourneyStep | null; at: Date | null }>`
    SELECT b.steps_done done, b.created_at "createdAt", t.step, min(t.at) at
    FROM registry.business b
    LEFT JOIN registry.timeline t ON t.city = b.city AND t.business_id = b.id AND t.step IS NOT NULL
    WHERE b.city = ${ctx.city} AND b.id = ${businessId}
    GROUP BY b.steps_done, b.created_at, t.step`.execute(ctx.db);
  const [first] = rows;
  if (!first) return [];
  return journeySteps.map((step) => {
    const written = rows.find((row) => row.step === step)?.at ?? null;
    return {
      step,
      done: (first.done & stepBit(step)) !== 0,
      at: step === 'register' ? (written ?? first.createdAt) : written,
    };
  });
}

/** How many businesses have done one step, and how many did it first in a span. */
export interface StepCount {
  step: JourneyStep;
  done: number;
  inSpan: number;
}

/**
 * The funnel of a remit (area codes): of `businesses`, how many have each step, and how many did it first from one instant
 * to before another. A step done by a list, without a date, counts as done and in no span.
 */
export async function countJourney(
  ctx: Ctx,
  { remit, from, to }: { remit: readonly string[]; from: Date; to: Date },
): Promise<{ businesses: number; steps: StepCount[] }> {
  const whole = remit.includes(ctx.city);
  const within = remit.flatMap((code) => [code, `${code}.%`]);
  const counts = journeySteps.map(
    (step) => sql`count(*) FILTER (WHERE b.steps_done & ${stepBit(step)}::int <> 0) ${sql.ref(step)}`,
  );
  const { rows } = await sql<Record<JourneyStep | 'businesses', number>>`
    SELECT count(*) businesses, ${sql.join(counts)} FROM registry.business b
    WHERE b.city = ${ctx.city} AND (${whole} OR b.area LIKE ANY(${within}::text[]))`.execute(ctx.db);
  const { rows: fresh } = await sql<{ step: JourneyStep; n: number }>`
    SELECT f.step, count(*) n FROM (
      SELECT t.step, t.business_id, min(t.at) at FROM registry.timeline t
      WHERE t.city = ${ctx.city} AND t.step IS NOT NULL GROUP BY t.step, t.business_id) f
    JOIN registry.business b ON b.city = ${ctx.city} AND b.id = f.business_id
    WHERE f.at >= ${from} AND f.at < ${to} AND (${whole} OR b.area LIKE ANY(${within}::text[]))
    GROUP BY f.step`.execute(ctx.db);
  const [all] = rows;
  return {
    businesses: all?.businesses ?? 0,
    steps: journeySteps.map((step) => ({
      step,
      done: all?.[step] ?? 0,
      inSpan: fresh.find((one) => one.step === step)?.n ?? 0,
    })),
  };
}
