import { createHash } from 'node:crypto';

/** One entry as it lies in the table; `detail` is PostgreSQL's own text of the JSON. */
export interface ChainedEntry {
  city: string;
  seq: number;
  at: Date;
  actorId: string;
  actorName: string;
  actorKind: string;
  mandate: string;
  event: string;
  targetType: string;
  targetId: string;
  detail: string;
  requestId: string;
  previousHash: string;
  hash: string;
}

export const firstHash = '0'.repeat(64);

/** The hash an entry must have: SHA-256 (hex) over the previous hash and every field, joined by line feeds. */
export function hashOf(entry: ChainedEntry): string {
  const parts = [
    entry.previousHash,
    entry.city,
    entry.seq,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.actorKind,
    entry.mandate,
    entry.event,
    entry.targetType,
    entry.targetId,
    entry.detail,
    entry.requestId,
  ];
  return createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex');
}

/** Where a chain breaks: the number of the first entry that does not follow, and what is wrong with it. */
export interface ChainBreak {
  seq: number;
  reason: 'gap' | 'previous-hash' | 'hash';
}

/** Checks the next entry against the one before it (`undefined` for the first). */
export function checkLink(
  previous: { seq: number; hash: string } | undefined,
  entry: ChainedEntry,
): ChainBreak | undefined {
  if (entry.seq !== (previous?.seq ?? 0) + 1) return { seq: entry.seq, reason: 'gap' };
  if (entry.previousHash !== (previous?.hash ?? firstHash)) return { seq: entry.seq, reason: 'previous-hash' };
  if (hashOf(entry) !== entry.hash) return { seq: entry.seq, reason: 'hash' };
  return undefined;
}
