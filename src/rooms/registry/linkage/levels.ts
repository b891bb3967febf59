/**
 * The facts two records are compared by, and how far they can agree. Level 0 is "one of them does not say", which is no evidence; the
 * others count from 1 in the order given here, best agreement first.
 */
export const LEVELS = {
  name: ['same', 'near', 'part', 'overlap', 'different'],
  owner: ['same', 'near', 'part', 'different'],
  nik: ['same', 'near', 'different'],
  phone: ['same', 'near', 'different'],
  email: ['same', 'different'],
  familyCard: ['same', 'different'],
  birthDate: ['same', 'different'],
  sex: ['same', 'different'],
  place: ['same', 'close', 'apart', 'elsewhere'],
  area: ['same', 'district', 'elsewhere'],
  nib: ['same', 'near', 'different'],
  sector: ['same', 'different'],
  product: ['same', 'similar', 'different'],
  startYear: ['same', 'close', 'different'],
  sales: ['same', 'close', 'different'],
  workers: ['same', 'close', 'different'],
} as const;
export type LinkField = keyof typeof LEVELS;
export const FIELDS = Object.keys(LEVELS) as LinkField[];
/** Position of each field in a comparison. */
export const AT = Object.fromEntries(FIELDS.map((field, at) => [field, at])) as Record<LinkField, number>;

/** Levels of one pair, and for agreements the natural logarithm of how often strangers agree on just this value (0: not known). */
export type Comparison = { levels: Uint8Array; chance: Float64Array };
export const emptyComparison = (): Comparison => ({
  levels: new Uint8Array(FIELDS.length),
  chance: new Float64Array(FIELDS.length),
});
