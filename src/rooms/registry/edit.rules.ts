/** The facts staff may change, as text for the history; sealed ones already masked. */
export type FactValues = Record<string, string | null>;

export interface FactChange {
  field: string;
  oldValue: string | null;
  newValue: string | null;
}

/** What differs, fact by fact, in the order of `after`. */
export function changesBetween(before: FactValues, after: FactValues): FactChange[] {
  return Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, oldValue: before[field] ?? null, newValue: after[field] ?? null }));
}
