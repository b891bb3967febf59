/** What the registry can say of a business's readiness to borrow. */
export const readinessItems = ['licence', 'age', 'books', 'size', 'place', 'phone'] as const;
export type ReadinessItem = (typeof readinessItems)[number];

/** There; not there; not known or to be looked at together. */
export type ReadinessState = 'ready' | 'missing' | 'check';

export interface ReadinessFacts {
  nib: string | null;
  nibState: 'has' | 'none' | 'unknown';
  sinceYear: number | null;
  /** Rupiah a year. */
  annualSales: number | null;
  area: string | null;
  phone: string | null;
}

/** Highest yearly sales for KUR, in rupiah (Permenko Perekonomian 1/2026). */
const mostSales = 4_800_000_000;

/** Whether a business that began in a year has surely run for six months on `today` ('YYYY-MM-DD'). */
function runsLongEnough(sinceYear: number, today: string): ReadinessState {
  const years = Number(today.slice(0, 4)) - sinceYear;
  if (years >= 2) return 'ready';
  // Begun last year: six months have surely passed in July. Begun this year: nobody can tell from the year alone.
  return years === 1 && today.slice(5, 7) >= '07' ? 'ready' : 'check';
}

/** What is there and what is missing; what the registry does not know is never counted as missing. */
export function readinessOf(facts: ReadinessFacts, today: string): { item: ReadinessItem; state: ReadinessState }[] {
  const { nib, nibState, sinceYear, annualSales, area, phone } = facts;
  const states: Record<ReadinessItem, ReadinessState> = {
    licence: nib ? 'ready' : nibState === 'none' ? 'missing' : 'check',
    age: sinceYear === null ? 'check' : runsLongEnough(sinceYear, today),
    books: annualSales === null ? 'missing' : 'ready',
    size: annualSales === null ? 'check' : annualSales <= mostSales ? 'ready' : 'missing',
    place: area ? 'ready' : 'missing',
    phone: phone ? 'ready' : 'missing',
  };
  return readinessItems.map((item) => ({ item, state: states[item] }));
}
