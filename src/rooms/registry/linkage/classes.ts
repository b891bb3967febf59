import { FIELDS, LEVELS, type LinkField } from './levels.ts';

/**
 * What two records can be to each other. A plain "same or not" must merge the second business of an owner, because every fact about the
 * person agrees; so the other ways to agree are classes of their own and compete for the explanation:
 * - `same`: one business, written down twice;
 * - `owner`: another business of the same owner;
 * - `household`: other people of one house or phone;
 * - `branch`: another place of the same brand;
 * - `neighbour`: others who sell the same at the same place (stalls of a market, a street of tailors);
 * - `strangers`: nothing in common but chance.
 */
export const CLASSES = ['same', 'owner', 'household', 'branch', 'neighbour', 'strangers'] as const;
export type LinkClass = (typeof CLASSES)[number];

/** Shares of the levels of a field (in the order of `LEVELS`) within a class; null for a level or a field: as among strangers. */
type Shares = readonly (number | null)[] | null;

/**
 * Shipped expectations, set from how such lists come about (typing errors, new phones, numbers left out), not from any file. `same` is
 * learned further from each list; the others stay.
 */
export const EXPECTED: Record<LinkField, Record<Exclude<LinkClass, 'strangers'>, Shares>> = {
  name: {
    same: [0.63, 0.21, 0.1, 0.045, 0.015],
    owner: [0.015, 0.015, 0.05, 0.3, 0.62],
    household: null,
    branch: [0.75, 0.1, 0.1, 0.03, 0.02],
    neighbour: [null, null, null, 0.4, 0.55],
  },
  owner: {
    same: [0.74, 0.15, 0.08, 0.03],
    owner: [0.84, 0.1, 0.05, 0.01],
    household: null,
    branch: [0.6, 0.05, 0.05, 0.3],
    neighbour: null,
  },
  nik: {
    same: [0.82, 0.14, 0.04],
    owner: [0.93, 0.05, 0.02],
    household: null,
    branch: [0.5, 0.05, 0.45],
    neighbour: null,
  },
  phone: {
    same: [0.6, 0.05, 0.35],
    owner: [0.8, 0.03, 0.17],
    household: [0.8, 0.02, 0.18],
    branch: [0.35, 0.02, 0.63],
    neighbour: null,
  },
  email: { same: [0.75, 0.25], owner: [0.8, 0.2], household: [0.1, 0.9], branch: [0.6, 0.4], neighbour: null },
  familyCard: { same: [0.92, 0.08], owner: [0.97, 0.03], household: [0.7, 0.3], branch: [0.5, 0.5], neighbour: null },
  birthDate: { same: [0.95, 0.05], owner: [0.98, 0.02], household: null, branch: [0.5, 0.5], neighbour: null },
  sex: { same: [0.97, 0.03], owner: [0.99, 0.01], household: null, branch: [0.65, 0.35], neighbour: null },
  place: {
    same: [0.7, 0.22, 0.05, 0.03],
    owner: [0.6, 0.12, 0.18, 0.1],
    household: [0.85, 0.1, 0.04, 0.01],
    branch: [0.02, 0.08, 0.4, 0.5],
    neighbour: [0.85, 0.13, 0.01, 0.01],
  },
  area: {
    same: [0.9, 0.06, 0.04],
    owner: [0.82, 0.08, 0.1],
    household: [0.97, 0.02, 0.01],
    branch: [0.25, 0.3, 0.45],
    neighbour: [0.98, 0.01, 0.01],
  },
  nib: {
    same: [0.85, 0.05, 0.1],
    owner: [0.35, 0.01, 0.64],
    household: null,
    branch: [0.5, 0.01, 0.49],
    neighbour: null,
  },
  sector: { same: [0.85, 0.15], owner: [0.35, 0.65], household: null, branch: [0.9, 0.1], neighbour: [0.8, 0.2] },
  product: {
    same: [0.6, 0.25, 0.15],
    owner: [0.08, 0.12, 0.8],
    household: null,
    branch: [0.5, 0.3, 0.2],
    neighbour: [0.35, 0.25, 0.4],
  },
  startYear: { same: [0.75, 0.1, 0.15], owner: null, household: null, branch: null, neighbour: null },
  sales: { same: [0.55, 0.2, 0.25], owner: null, household: null, branch: null, neighbour: null },
  workers: { same: [0.65, 0.2, 0.15], owner: null, household: null, branch: null, neighbour: null },
};

/**
 * How many levels of a field are learned from the list, best first; all, where the field is not named. The rest keep their shipped share: they are
 * what tells the classes apart. Were they learned, a list that has nothing but names and phones would slowly teach the model that doubles
 * bear different names.
 */
export const LEARNED_LEVELS: Partial<Record<LinkField, number>> = {
  name: 3,
  place: 2,
  area: 0,
  nib: 0,
  sector: 0,
  product: 0,
};

/** Pairs of each class expected per record before the list has been seen. */
export const EXPECTED_PER_RECORD: Record<Exclude<LinkClass, 'strangers'>, number> = {
  same: 0.02,
  owner: 0.02,
  household: 0.02,
  branch: 0.003,
  neighbour: 0.05,
};

/** Levels whose chance among strangers is counted per value rather than per level. */
export const BY_VALUE: Partial<Record<LinkField, number>> = { name: 3, owner: 3, phone: 1, place: 2, product: 1 };

/** The shares of one class; where it follows strangers, theirs (`strangers` is field × level). */
export const sharesOf = (
  kind: Exclude<LinkClass, 'strangers'>,
  strangers: readonly (readonly number[])[],
): number[][] =>
  FIELDS.map((field, f) =>
    LEVELS[field].map(
      (_, level) => EXPECTED[field][kind]?.[level] ?? strangers[f]?.[level] ?? 1 / LEVELS[field].length,
    ),
  );

/** Whether a class agrees to this level (from 1) no more often than strangers do: then the chance of the very value counts. */
export const isAsStrangers = (kind: LinkClass, field: LinkField, level: number): boolean =>
  kind === 'strangers' || (EXPECTED[field][kind]?.[level - 1] ?? null) === null;
