import type { Applicant, PoolInput } from '../pool.ts';
import type { Certificate, ProvedLevel } from './certificate.ts';

/** How far figures may differ from what was claimed. */
const TOLERANCE = 5e-5;
/** How far a bound may lie above the level it proves. */
const BOUND_TOLERANCE = 1e-5;

/** The greatest total of `values` (one for each applicant, in the input's order) that any list has. */
export type BestTotal = (values: readonly number[]) => number;

/**
 * Checks a lottery from the pool and its certificate alone, applicant by applicant; shares no code with what found it. Proofs over
 * rows are checked by adding up (weak duality), proofs over lists by asking `bestTotal`, a fresh exact solve.
 *
 * @returns every claim that does not hold, in English; empty when the lottery is certified
 */
export function checkCertificate(input: PoolInput, certificate: Certificate, bestTotal?: BestTotal): string[] {
  const { applicants } = input;
  const groupOf = new Map(certificate.groups.flatMap((ids, group) => ids.map((id): [string, number] => [id, group])));
  const problems: string[] = [];
  const listed = certificate.groups.reduce((sum, ids) => sum + ids.length, 0);
  if (listed !== applicants.length || groupOf.size !== listed || applicants.some(({ id }) => !groupOf.has(id)))
    return ['the groups are not the pool'];
  problems.push(...checkLists(input, certificate, groupOf));
  const chances = certificate.groups.map((ids, group) => {
    const seats = certificate.lists.map(({ share, seats }) => share * (seats.find(([at]) => at === group)?.[1] ?? 0));
    return seats.reduce((sum, value) => sum + value, 0) / ids.length;
  });
  for (const [group, chance] of chances.entries()) {
    if (!(Math.abs(chance - certificate.chances[group]!) <= TOLERANCE))
      problems.push(`group ${group} has chance ${chance}`);
  }
  const settled = new Map<number, number>();
  let before = 0;
  for (const [at, stage] of certificate.stages.entries()) {
    if (stage.level < before - TOLERANCE) problems.push(`stage ${at} is below the one before`);
    before = stage.level;
    const bound = boundOf({ input, stage, groupOf, certificate, settled, bestTotal });
    if (!(bound <= stage.level + BOUND_TOLERANCE)) problems.push(`stage ${at} proves ${bound}, not ${stage.level}`);
    for (const [group] of stage.weights) settled.set(group, stage.level);
    const left = chances.filter((_, group) => !settled.has(group));
    if (left.some((chance) => chance < stage.level - TOLERANCE))
      problems.push(`after stage ${at} someone is below its level`);
  }
  for (const [group, chance] of chances.entries()) {
    const claimed = settled.get(group) ?? 1;
    if (!(Math.abs(chance - claimed) <= TOLERANCE)) problems.push(`group ${group} has ${chance}, proved is ${claimed}`);
  }
  return problems;
}

/**
 * The most that any lottery can give the least lucky, as far as the first step of the proof says so when checked alone; Infinity
 * when it says nothing. For lotteries whose proof is not complete.
 */
export function checkedLowest(input: PoolInput, certificate: Certificate, bestTotal: BestTotal): number {
  const stage = certificate.stages[0];
  if (!stage) return Infinity;
  const groupOf = new Map(certificate.groups.flatMap((ids, group) => ids.map((id): [string, number] => [id, group])));
  return boundOf({ input, stage, groupOf, certificate, settled: new Map(), bestTotal });
}

/** Some groups of which a list may have so many members. */
interface Limit {
  name: string;
  groups: Set<number>;
  min: number;
  max: number;
}

/** Sizes, quotas, conflicts and fixed seats of every list, counted whole. */
function checkLists(input: PoolInput, { lists, groups }: Certificate, groupOf: Map<string, number>): string[] {
  const problems: string[] = [];
  const total = lists.reduce((sum, { share }) => sum + share, 0);
  if (lists.some(({ share }) => !(share >= 0)) || Math.abs(total - 1) > 1e-9)
    problems.push(`the shares sum to ${total}`);
  const limits = [...quotaLimits(input, groups, groupOf, problems), ...personLimits(input, groups, groupOf)];
  for (const [at, { seats }] of lists.entries()) {
    const whole = seats.every(
      ([group, count]) => Number.isInteger(count) && count >= 0 && count <= (groups[group]?.length ?? -1),
    );
    if (!whole || new Set(seats.map(([group]) => group)).size < seats.length) problems.push(`list ${at} is not whole`);
    for (const { name, groups: counted, min, max } of limits) {
      const count = seats.reduce((sum, [group, some]) => sum + (counted.has(group) ? some : 0), 0);
      if (count < min || count > max) problems.push(`list ${at} has ${count} of ${name}`);
    }
  }
  return problems;
}

/** The quotas in terms of groups; a group that a quota counts in part is a problem unless the quota cannot bind. */
function quotaLimits(
  { applicants, k, quotas }: PoolInput,
  groups: string[][],
  groupOf: Map<string, number>,
  problems: string[],
): Limit[] {
  return quotas.flatMap(({ feature, value, min, max }) => {
    const inside = applicants.filter((one) => one.features[feature] === value);
    const counts = groups.map(() => 0);
    for (const { id } of inside) counts[groupOf.get(id)!]! += 1;
    const name = `${feature} = ${value}`;
    if (min === 0 && max >= Math.min(k, inside.length)) return [];
    if (counts.some((count, group) => count > 0 && count < groups[group]!.length))
      problems.push(`a group mixes ${name}`);
    return [{ name, groups: new Set(counts.flatMap((count, group) => (count > 0 ? [group] : []))), min, max }];
  });
}

/** Seats, fixed applicants and conflict keys in terms of groups. */
function personLimits({ applicants, k }: PoolInput, groups: string[][], groupOf: Map<string, number>): Limit[] {
  const homes = new Map<string, string[]>();
  for (const { id, conflictKey } of applicants) {
    if (conflictKey !== undefined) homes.set(conflictKey, [...(homes.get(conflictKey) ?? []), id]);
  }
  const fixed = new Set(applicants.flatMap((one) => (one.fixed ? [groupOf.get(one.id)!] : [])));
  return [
    { name: 'all', groups: new Set(groups.keys()), min: k, max: k },
    ...[...fixed].map((group) => ({
      name: `fixed group ${group}`,
      groups: new Set([group]),
      min: groups[group]!.length,
      max: k,
    })),
    ...[...homes].flatMap(([key, ids]) =>
      ids.length > 1
        ? [{ name: `conflict ${key}`, groups: new Set(ids.map((id) => groupOf.get(id)!)), min: 0, max: 1 }]
        : [],
    ),
  ];
}

/** The most that the weighted mean chance of a stage can be, when those settled before have what they have. */
function boundOf(ask: {
  input: PoolInput;
  stage: ProvedLevel;
  groupOf: Map<string, number>;
  certificate: Certificate;
  settled: Map<number, number>;
  bestTotal?: BestTotal;
}): number {
  const { input, stage, groupOf, certificate, settled, bestTotal } = ask;
  const perPerson = (pairs: [number, number][]) =>
    new Map(pairs.map(([group, weight]) => [group, weight / certificate.groups[group]!.length]));
  const weights = perPerson(stage.weights);
  const total = stage.weights.reduce((sum, [, weight]) => sum + weight, 0);
  if (stage.weights.some(([group, weight]) => weight < 0 || settled.has(group)) || !(total > 0)) return Infinity;
  if (!stage.prices) {
    const held = perPerson(stage.held);
    if (!bestTotal || stage.held.some(([group, weight]) => weight < 0 || !settled.has(group))) return Infinity;
    const values = input.applicants.map(({ id }) => weights.get(groupOf.get(id)!) ?? held.get(groupOf.get(id)!) ?? 0);
    return (
      (bestTotal(values) - stage.held.reduce((sum, [group, weight]) => sum + weight * settled.get(group)!, 0)) / total
    );
  }
  const { seats, quotas, conflicts } = stage.prices;
  const most = (price: number, low: number, high: number) => price * (price > 0 ? high : low);
  const rows = quotas.map(([feature, value, price]) => ({
    price,
    quota: input.quotas.find((one) => one.feature === feature && one.value === value),
  }));
  if (rows.some(({ quota }) => !quota)) return Infinity;
  let bound = seats * input.k;
  for (const { price, quota } of rows) bound += most(price, quota!.min, quota!.max);
  for (const [, price] of conflicts) bound += most(price, 0, 1);
  const keyPrice = new Map(conflicts);
  const charge = (one: Applicant) =>
    rows.reduce(
      (sum, { price, quota }) => sum + (one.features[quota!.feature] === quota!.value ? price : 0),
      seats + (keyPrice.get(one.conflictKey ?? '') ?? 0),
    );
  for (const applicant of input.applicants) {
    const group = groupOf.get(applicant.id)!;
    const worth = (weights.get(group) ?? 0) - charge(applicant);
    bound += applicant.fixed ? worth : settled.has(group) ? worth * settled.get(group)! : Math.max(0, worth);
  }
  return bound / total;
}
