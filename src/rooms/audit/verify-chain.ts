import type { Ctx } from '#platform/ctx.ts';
import { allow } from './audit.permissions.ts';
import { listEntriesAfter } from './audit.reads.ts';
import { type ChainBreak, checkLink } from './audit.rules.ts';

export interface ChainReport {
  city: string;
  entries: number;
  lastHash: string | null;
  /** The first entry that does not follow from the one before; nothing when the chain is whole. */
  broken: ChainBreak | null;
}

const PAGE = 1000;

/** Reads a city's whole chain and recomputes every hash apart from the database that made them. */
export async function verifyChain(ctx: Ctx): Promise<ChainReport> {
  allow(ctx, 'audit.verify');
  let previous: { seq: number; hash: string } | undefined;
  for (;;) {
    const entries = await listEntriesAfter(ctx, previous?.seq ?? 0, PAGE);
    for (const entry of entries) {
      const broken = checkLink(previous, entry);
      if (broken) return { city: ctx.city, entries: previous?.seq ?? 0, lastHash: previous?.hash ?? null, broken };
      previous = { seq: entry.seq, hash: entry.hash };
    }
    if (entries.length < PAGE) break;
  }
  return { city: ctx.city, entries: previous?.seq ?? 0, lastHash: previous?.hash ?? null, broken: null };
}
