import { randomBytes } from 'node:crypto';
import { seal } from '#platform/sealed.ts';
import type { Choice } from './choice.rules.ts';
import { chancesOf, type Lottery, listsText, lotteryEngine, poolText, quotasText } from './draw.rules.ts';
import { commitTo } from './engine/draw.ts';

/** The texts that are sealed, a fresh secret (encrypted) and the commitment to all of them. */
export async function sealedParts(choice: Choice, lottery: Lottery) {
  const material = {
    pool: poolText(choice),
    quotas: quotasText(choice),
    engine: lotteryEngine,
    lists: listsText(choice, lottery),
  };
  const secret = randomBytes(32).toString('hex');
  const chances = JSON.stringify(chancesOf(choice, lottery));
  return { ...material, seal: await commitTo(material, secret), secret_sealed: seal(secret), chances };
}
