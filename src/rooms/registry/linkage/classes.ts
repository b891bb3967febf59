import { FIELDS, LEVELS, type LinkField } from './levels.ts';

/**
 * What two records can be to each other. A plain "same or not" must merge the second business of an owner, because every fact about the
 * person agrees; so the other ways to agree are classes of their own and compete for the explanation:
 * - `same`: one business, written down twice;
 * - `owner`: another business of the same owner;
 * - `household`: other people of one house or phone;
 * - `branch`: another place of the same brand;
 * - `strangers`: nothing in common but chance.
 */
export const CLASSES = ['same', 'owner', 'household', 'branch', 'strangers'] as const;
export type LinkClass = (typeof CLASSES)[number];

/** Shares of the levels of a field (in the order of `LEVELS`) within a class; null: as among strangers. */
type Shares = readonly number[] | null;

/**
 * Shipped expectations, set from how such lists come about (typing errors, new phones, numbers left out), not from any file. `same` is
 * learned further from each list; the others stay.
 */
export const EXPECTED: Record<LinkField, Record<Exclude<LinkClass, 'strangers'>, Shares>> = {
  name: {
    same: [0.62, 0.2, 0.1, 0.06, 0.02],
    owner: [0.015, 0.015, 0.05, 0.3, 0.62],
    household: null,
    branch: [0.75, 0.1, 0.1, 0.03, 0.02],
  },
  owner: {
    same: [0.74, 0.15, 0.08, 0.03],
    owner: [0.84, 0.1, 0.05, 0.01],
    household: null,
    branch: [0.45, 0.05, 0.05, 0.45],
  },
  nik: { same: [0.82, 0.14, 0.04], owner: [0.93, 0.05, 0.02], household: null, branch: [0.5, 0.05, 0.45] },
  phone: { same: [0.6, 0.05, 0.35], owner: [0.8, 0.03, 0.17], household: [0.8, 0.02, 0.18], branch: [0.4, 0.02, 0.58] },
  email: { same: [0.75, 0.25], owner: [0.8, 0.2], household: [0.1, 0.9], branch: [0.6, 0.4] },
  familyCard: { same: [0.92, 0.08], owner: [0.97, 0.03], household: [0.7, 0.3], branch: [0.5, 0.5] },
  birthDate: { same: [0.95, 0.05], owner: [0.98, 0.02], household: null, branch: [0.5, 0.5] },
  sex: { same: [0.97, 0.03], owner: [0.99, 0.01], household: null, branch: [0.65, 0.35] },
  place: {
    same: [0.6, 0.15, 0.12, 0.08, 0.05],
    owner: [0.6, 0.1, 0.12, 0.08, 0.1],
    household: [0.85, 0.08, 0.04, 0.02, 0.01],
    branch: [0.02, 0.08, 0.2, 0.3, 0.4],
  },
  nib: { same: [0.85, 0.05, 0.1], owner: [0.35, 0.01, 0.64], household: null, branch: [0.5, 0.01, 0.49] },
  sector: { same: [0.85, 0.15], owner: [0.35, 0.65], household: null, branch: [0.9, 0.1] },
  product: { same: [0.6, 0.25, 0.15], owner: [0.08, 0.12, 0.8], household: null, branch: [0.5, 0.3, 0.2] },
  startYear: { same: [0.75, 0.1, 0.15], owner: null, household: null, branch: null },
  sales: { same: [0.55, 0.2, 0.25], owner: null, household: null, branch: null },
  workers: { same: [0.65, 0.2, 0.15], owner: null, household: null, branch: null },
};

/** Pairs of each class expected per record before the list has been seen. */
export const EXPECTED_PER_RECORD: Record<Exclude<LinkClass, 'strangers'>, number> = {
  same: 0.02,
  owner: 0.02,
  household: 0.02,
  branch: 0.01,
};

/** Levels whose chance among strangers is counted per value rather than per level. */
export const BY_VALUE: Partial<Record<LinkField, number>> = { name: 3, owner: 3, phone: 1, place: 2, product: 1 };

/** A fresh copy of the shares of one class, `fallback` where it follows strangers. */
export const sharesOf = (kind: Exclude<LinkClass, 'strangers'>, fallback: readonly (readonly number[])[]): number[][] =>
  FIELDS.map((field, at) => [
    ...(EXPECTED[field][kind] ?? fallback[at] ?? LEVELS[field].map(() => 1 / LEVELS[field].length)),
  ]);
