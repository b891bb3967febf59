import type { Ctx } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';

/** One help a business was given, as the room that gave it tells it. */
export interface Aid {
  businessId: string;
  kind: 'equipment' | 'money' | 'stall' | 'training' | 'licence';
  /** What it was, in the reader's words: the item, the training, the licence. */
  what: string;
  /** Rupiah; nothing where it has no price. */
  value?: number;
  /** Whose money, or who gave it. */
  source?: string;
  /** 'YYYY-MM-DD'. */
  on: string;
  /** Where staff see it. */
  href?: string;
}

/**
 * What counts where a programme asks who was helped before: trainings, tools, capital and stalls, as the question of the
 * application says. Help with papers is for everyone who asks and counts against nobody.
 */
export const countsAsHelp = ({ kind }: Pick<Aid, 'kind'>): boolean => kind !== 'licence';

type Teller = (ctx: Ctx, businessIds: readonly string[]) => Promise<Aid[]>;
const tellers = ports<Teller>();

/** A later room's part of the aid ledger. Registered once in `src/subscriptions.ts`. The caller of `listAid` has asked. */
export function onAid(teller: Teller): void {
  tellers.push(teller);
}

/** What these businesses were given, over all rooms, newest first. */
export async function listAid(ctx: Ctx, businessIds: readonly string[]): Promise<Aid[]> {
  if (businessIds.length === 0) return [];
  const told = await Promise.all(tellers.map((tell) => tell(ctx, businessIds)));
  return told.flat().sort((one, other) => other.on.localeCompare(one.on) || one.what.localeCompare(other.what));
}

/** The newest help of each business that counts, given by the day `until` ('YYYY-MM-DD'); who had none is left out. */
export async function listLastHelp(ctx: Ctx, businessIds: readonly string[], until: string): Promise<Map<string, Aid>> {
  const last = new Map<string, Aid>();
  for (const aid of await listAid(ctx, businessIds))
    if (countsAsHelp(aid) && aid.on <= until && !last.has(aid.businessId)) last.set(aid.businessId, aid);
  return last;
}
