import { type Choice, engineInput, quotasInForce, taking } from './choice.rules.ts';
import type { LotteryResult } from './engine/index.ts';

/** The lists with their proof, as the engine gives them. */
export type Lottery = Extract<LotteryResult, { kind: 'lottery' }>;

/** Version of engine and solver: part of what is sealed. */
export const lotteryEngine = 'berdaya lottery 1, HiGHS 1.15.3, three dice or beacon with HMAC-SHA256';

/** Rows of a sealed file as objects, by its first line. None of its cells can hold a comma. */
function rowsOf(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

/** The groups a number counts in, as sealed: value of each feature. */
export const sealedGroups = (pool: string, code: string): Record<string, string> =>
  rowsOf(pool).find((one) => one.code === code) ?? {};

/** Each kept place as it was sealed, and how many of the drawn list count in it. */
export function drawnQuotas({ pool, quotas }: { pool: string; quotas: string }, chosen: readonly string[]) {
  const people = rowsOf(pool).filter(({ code = '' }) => chosen.includes(code));
  return rowsOf(quotas)
    .filter(({ feature }) => feature !== 'seats')
    .map(({ feature = '', value = '', min }) => ({
      feature,
      value,
      asked: Number(min),
      reached: people.filter((one) => one[feature] === value).length,
    }));
}

/** Places in the waiting list and everything else follow this many digits. */
export const listNumber = (at: number): string => String(at).padStart(3, '0');

/** What the outside value must look like: three digits for dice, a long hexadecimal number for a beacon. */
export const outsideForms = { dice: /^[0-9]{3}$/, beacon: /^[0-9a-f]{32,256}$/ } as const;

/** The participants as they are sealed: code, groups, which owner twice, already promised. One line each, by code. */
export function poolText(choice: Choice): string {
  const { quotas } = engineInput(choice);
  const features = [...new Set(quotas.map(({ feature }) => feature))].sort();
  const owners = Map.groupBy(taking(choice), ({ ownerId }) => ownerId);
  const twice = [...owners.values()].filter((own) => own.length > 1);
  const lines = taking(choice)
    .map((one) => {
      const own = twice.findIndex((some) => some.includes(one));
      const groups = features.map((feature) => one.features[feature as keyof typeof one.features] ?? '');
      return [one.application.code, ...groups, own < 0 ? '' : `o${own + 1}`, one.moved === 'in' ? 'fixed' : ''].join(
        ',',
      );
    })
    .sort();
  return `${['code', ...features, 'owner', 'fixed'].join(',')}\n${lines.join('\n')}\n`;
}

/** Seats and kept places as they are sealed. */
export function quotasText(choice: Choice): string {
  const lines = quotasInForce(choice.call, choice.changes).map(
    ({ feature, value, min }) => `${feature},${value},${min},${Math.max(choice.places, min)}\n`,
  );
  return `feature,value,min,max\nseats,,${choice.places},${choice.places}\n${lines.join('')}`;
}

/** The numbered lists with application codes, numbers 000 to 999, one line each. */
export function listsText(choice: Choice, lottery: Lottery): string {
  const codes = new Map(choice.candidates.map(({ application }) => [application.id, application.code]));
  return lottery.lists
    .map((ids, at) => `${[listNumber(at), ...ids.map((id) => codes.get(id) ?? '').sort()].join(',')}\n`)
    .join('');
}

/** On how many lists each application code stands. */
export function chancesOf(choice: Choice, lottery: Lottery): Record<string, number> {
  const lists = new Map(lottery.chances.map((one) => [one.id, one.lists]));
  return Object.fromEntries(
    taking(choice).map(({ application }) => [application.code, lists.get(application.id) ?? 0]),
  );
}
