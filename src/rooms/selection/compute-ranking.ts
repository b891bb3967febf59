import type { Ctx } from '#platform/ctx.ts';
import { getCall } from '#rooms/programmes/index.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import { readChoice } from './choice.reads.ts';
import { type Choice, engineInput, taking } from './choice.rules.ts';
import { listDraws } from './draw.reads.ts';
import { type ScoreResult, selectByScore } from './engine/index.ts';
import { preparedLists } from './prepared-lists.ts';
import { type Ranking, rankByDraw, rankByOrder, rankByScore } from './ranking.rules.ts';
import { allow } from './selection.permissions.ts';

/** The list of a call and everything it was computed from. */
export interface ComputedRanking {
  choice: Choice;
  facts: Map<string, BusinessFacts>;
  ranking: Ranking;
}

/** So long the engine may search before the page says that it did not finish. */
const SECONDS = 20;

/**
 * Ranks the checked applications of a call by its published criteria and kept places, as they stand now. Nothing is written.
 * Refuses 404 for a call of another city. The same data give the same list; the last lists are kept in memory by fingerprint.
 */
export async function computeRanking(ctx: Ctx, callId: string): Promise<ComputedRanking> {
  allow(ctx, 'selection.rank');
  const { choice, facts } = await readChoice(ctx, await getCall(ctx, callId));
  return { choice, facts, ranking: await rank(ctx, choice) };
}

/** The list of the last draw where it was held and nothing changed since; else what there is to draw from. */
async function rankByLottery(ctx: Ctx, choice: Choice): Promise<Ranking> {
  if (taking(choice).length === 0) return { kind: 'nobody' };
  const draw = (await listDraws(ctx, choice.call.id)).at(-1);
  if (draw?.held && draw.digest === choice.digest) return rankByDraw(choice, draw);
  const lottery = await preparedLists(choice);
  return lottery.kind === 'lottery' ? { kind: 'undrawn', lottery } : lottery;
}

async function rank(ctx: Ctx, choice: Choice): Promise<Ranking> {
  if (choice.mode === 'first-come') return rankByOrder(choice);
  if (choice.mode === 'lottery') return rankByLottery(ctx, choice);
  const inside = taking(choice);
  const without = inside.filter(({ scored }) => scored.waiting);
  if (without.length > 0) return { kind: 'waiting', without };
  if (inside.length === 0) return { kind: 'nobody' };
  return rankByScore(choice, await listFor(choice));
}

const lists = new Map<string, ScoreResult>();
const keptLists = 16;

/** The engine's answer; equal fingerprints have equal answers, so a proved one is not computed twice. */
async function listFor(choice: Choice): Promise<ScoreResult> {
  const kept = lists.get(choice.digest);
  if (kept) return kept;
  const result = await selectByScore(engineInput(choice), { seconds: SECONDS });
  if (result.kind === 'impossible' || (result.kind === 'chosen' && result.certified)) lists.set(choice.digest, result);
  const [oldest] = lists.keys();
  if (lists.size > keptLists && oldest !== undefined) lists.delete(oldest);
  return result;
}
