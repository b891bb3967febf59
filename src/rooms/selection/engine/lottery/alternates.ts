import { hashOrder } from '../order.ts';
import { type Applicant, type PoolInput, preparePool } from '../pool.ts';
import { brokenQuotas, hasConflict, type QuotaLimit } from '../rows.ts';

/** Who takes the seat of someone who drops out, or the quotas that no single exchange can keep. */
export type Alternate = { kind: 'alternate'; id: string; alike: boolean } | { kind: 'none'; missed: QuotaLimit[] };

/**
 * The alternate for one drop-out of a drawn list: of all who keep every quota with the others, those alike the one who left come
 * first; among equals the order is the hash of `drawSeed` and id, fixed by the draw and known to nobody before it.
 */
export function alternateFor(ask: {
  input: PoolInput;
  drawSeed: string;
  list: readonly string[];
  dropped: string;
  unavailable?: readonly string[];
}): Alternate {
  const { quotas, applicants } = preparePool(ask.input);
  const out = new Set([...ask.list, ...(ask.unavailable ?? []), ask.dropped]);
  const staying = applicants.filter(({ id }) => id !== ask.dropped && ask.list.includes(id));
  const left = applicants.find(({ id }) => id === ask.dropped);
  const admissible = applicants.filter((one) => {
    const list = [...staying, one];
    return !out.has(one.id) && !hasConflict(list) && brokenQuotas(quotas, list).length === 0;
  });
  const alike = (one: Applicant) => quotas.every(({ feature }) => one.features[feature] === left?.features[feature]);
  const first = admissible.filter(alike);
  const [next] = hashOrder(first.length > 0 ? first : admissible, ask.drawSeed, ({ id }) => id);
  if (next) return { kind: 'alternate', id: next.id, alike: first.length > 0 };
  return { kind: 'none', missed: brokenQuotas(quotas, staying) };
}
