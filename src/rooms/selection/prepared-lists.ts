import { type Choice, engineInput } from './choice.rules.ts';
import { type LotteryResult, type QuotaPrice, quotaPrices, selectByLottery } from './engine/index.ts';

/** So long the engine may search; what it has then is used, and how far it may be from the best is said. */
const SECONDS = 45;
const KEPT = 8;

const results = new Map<string, LotteryResult>();
const prices = new Map<string, QuotaPrice[]>();

/** The fairest lists of a choice, or why there are none. Remembered by fingerprint; only what ran out of time is tried again. */
export async function preparedLists(choice: Choice): Promise<LotteryResult> {
  const kept = results.get(choice.digest);
  if (kept) return kept;
  const result = await selectByLottery(engineInput(choice), { seconds: SECONDS });
  if (result.kind !== 'unknown') keep(results, choice.digest, result);
  return result;
}

/** What each kept place costs the least lucky; remembered like the lists. */
export async function preparedPrices(choice: Choice): Promise<QuotaPrice[]> {
  const kept = prices.get(choice.digest);
  if (kept) return kept;
  const priced = await quotaPrices(engineInput(choice));
  keep(prices, choice.digest, priced);
  return priced;
}

function keep<T>(map: Map<string, T>, digest: string, value: T): void {
  map.set(digest, value);
  const [oldest] = map.keys();
  if (map.size > KEPT && oldest !== undefined) map.delete(oldest);
}
