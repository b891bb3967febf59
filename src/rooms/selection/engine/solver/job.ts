import type { Highs } from 'highs';
import { type Explored, explorePlan } from '../../allocation/explore-plan.ts';
import type { PlanInput } from '../../allocation/plan-input.ts';
import { BadPool, type BadPoolCode } from '../bad-pool.ts';
import { chooseByLottery, type LotteryResult } from '../lottery/lottery.ts';
import { priceQuotas, type QuotaPrice } from '../lottery/quota-prices.ts';
import type { PoolInput } from '../pool.ts';
import { chooseByScore, type ScoreResult } from '../score/score.ts';
import type { ScoreInput } from '../score/score-input.ts';
import { loadSolver } from './highs.ts';

/** Everything the worker can be asked, with its answer. */
export interface Jobs {
  score: { input: ScoreInput; result: ScoreResult };
  lottery: { input: PoolInput; result: LotteryResult };
  prices: { input: PoolInput; result: QuotaPrice[] };
  plan: { input: PlanInput; result: Explored };
}

/** What goes to the worker: a job, its input, and how long it may take. */
export type JobRequest = {
  [Name in keyof Jobs]: { job: Name; input: Jobs[Name]['input']; seconds: number };
}[keyof Jobs];

/** What comes back. A bad pool keeps its code across the thread border; any other fault keeps its message. */
export type JobReply =
  | { ok: true; result: Jobs[keyof Jobs]['result']; memoryBytes: number }
  | { ok: false; bad?: BadPoolCode; message: string };

/** Runs one job in this thread; a fault becomes a reply, because errors lose their class on the way to another thread. */
export function runJob(request: JobRequest): Promise<JobReply> {
  return answer(request).catch((error: unknown): JobReply => {
    if (error instanceof BadPool) return { ok: false, bad: error.code, message: error.message };
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  });
}

async function answer(request: JobRequest): Promise<JobReply> {
  const highs = await loadSolver();
  const until = performance.now() + request.seconds * 1000;
  const secondsLeft = () => (until - performance.now()) / 1000;
  return { ok: true, result: resultOf(highs, request, secondsLeft), memoryBytes: highs.memoryBytes };
}

function resultOf(highs: Highs, request: JobRequest, secondsLeft: () => number): Jobs[keyof Jobs]['result'] {
  switch (request.job) {
    case 'score':
      return chooseByScore(highs, request.input, secondsLeft);
    case 'lottery':
      return chooseByLottery(highs, request.input, secondsLeft);
    case 'prices':
      return priceQuotas(highs, request.input);
    case 'plan':
      return explorePlan(highs, request.input, secondsLeft());
  }
}
