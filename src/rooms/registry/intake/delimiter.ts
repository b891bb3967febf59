const CANDIDATES = [',', ';', '\t', '|'] as const;
const DASH = ' - ';
/** Signs that part most lines evenly need no other. */
const SURE = 0.8;

/**
 * The sign that parts the cells of a delimited text, judged on its beginning: the one that gives most lines the same
 * number of cells (more than one), counting only signs outside quotes. A comma where nothing parts.
 */
export function delimiterOf(sample: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = regularity(cellCounts(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  // "1. Warung Siti - Siti Aminah - 0812…": how lists are written in messages.
  const dashed = best.score < SURE ? regularity(cellCounts(sample, DASH)) : 0;
  return dashed > best.score ? DASH : best.delimiter;
}

/** Cells of each record of the sample; the last one is left out because it may be cut. */
function cellCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let atStart = true;
  let empty = true;
  for (let at = 0; at < sample.length && counts.length < 200; at++) {
    const sign = sample[at];
    if (quoted) {
      if (sign === '"' && sample[at + 1] === '"') at++;
      else if (sign === '"') quoted = false;
      continue;
    }
    if (sign === '"' && atStart) quoted = true;
    else if (sample.startsWith(delimiter, at)) cells++;
    else if (sign === '\n' || (sign === '\r' && sample[at + 1] !== '\n')) {
      if (!empty) counts.push(cells);
      [cells, empty] = [1, true];
      atStart = true;
      continue;
    }
    if (sign !== '\r') empty = false;
    atStart = sign === delimiter;
  }
  if (counts.length === 0) counts.push(cells);
  return counts;
}

/** Share of records with the commonest count, favouring more cells a little; 0 where the commonest count is one cell. */
function regularity(counts: number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [common, often] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (common > 1) return often / counts.length + Math.min(common, 50) / 1000;
  // A title line or notes may outnumber a short table: rows with several cells still count.
  const several = counts.filter((count) => count > 1).length;
  return several > 1 ? (several / counts.length) * 0.5 : 0;
}
