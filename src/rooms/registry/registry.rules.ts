/** What a business does, in the words of the counter; official KBLI codes are kept beside it with their edition. */
export const sectors = [
  'food-drink',
  'processed-food',
  'craft',
  'fashion',
  'trade',
  'services',
  'farming',
  'creative',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/** The seven steps of a business's journey; a set of tags with dates, never a ladder (workflows.md §3.14). */
export const journeySteps = ['register', 'train', 'mentor', 'licence', 'market', 'books', 'capital'] as const;
export type JourneyStep = (typeof journeySteps)[number];

/** The bit of a step inside `steps_done`. */
export const stepBit = (step: JourneyStep): number => 1 << journeySteps.indexOf(step);

/** Text as search and comparison see it: lower case, no accents, no signs, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Everything one may search a business by, folded. */
export const searchText = (parts: {
  name: string | null;
  ownerName: string;
  product: string | null;
  place: string | null;
}): string =>
  [parts.name, parts.ownerName, parts.product, parts.place].flatMap((part) => (part ? [fold(part)] : [])).join(' ');

/** Name in lists: the business's own, or its owner's while it has none. */
export const displayName = (name: string | null, ownerName: string): string => name ?? ownerName;

/** A dated limit of one scale; amounts up to and including `upTo` belong to it. */
export interface ScaleRule {
  basis: 'sales' | 'capital';
  scale: 'MICRO' | 'SMALL' | 'MEDIUM' | 'LARGE';
  upTo: number;
  validFrom: string;
  validTo: string | null;
}

/**
 * Scale of a business by one basis on a day (PP 7/2021 art. 35; upper limits inclusive). Amounts in rupiah; capital
 * without land and building of the place of business. Above the last limit it is LARGE, outside UMKM.
 */
export function scaleOf(
  amount: number,
  basis: 'sales' | 'capital',
  day: string,
  rules: readonly ScaleRule[],
): ScaleRule['scale'] {
  const fitting = rules
    .filter((rule) => rule.basis === basis && rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo))
    .sort((a, b) => a.upTo - b.upTo)
    .find((rule) => amount <= rule.upTo);
  return fitting?.scale ?? 'LARGE';
}

/** Whether a newcomer is the business already known at this phone: same name, or one of the two has none yet. */
export function isSameBusiness(
  known: { name: string | null; area: string | null },
  incoming: { name: string | null; area: string },
): boolean {
  if (known.area !== null && known.area !== incoming.area) return false;
  if (known.name === null || incoming.name === null) return true;
  return fold(known.name) === fold(incoming.name);
}

/** A city's areas as they lie in `db/reference/areas-*.json`. */
export interface AreaFile {
  city: string;
  validFrom: string;
  source: string;
  areas: {
    code: string;
    bps: string | null;
    name: string;
    level: 'city' | 'district' | 'ward';
    parent: string | null;
    aliases: string[];
    tile: { x: number; y: number } | null;
  }[];
}
