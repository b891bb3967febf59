/** Sales of one month in rupiah, in bands; none: nothing was sold. The bands of a visit, so that both can be compared. */
export const figureBands = ['none', 'under-2-million', '2-to-5-million', '5-to-15-million', 'over-15-million'] as const;
export type FigureBand = (typeof figureBands)[number];

/** Where a figure comes from: memory, a book that is kept, receipts or an app's statement. */
export const bases = ['self-report', 'book', 'receipt'] as const;
export type Basis = (typeof bases)[number];

/** The band an exact amount of rupiah lies in. A limit belongs to the band above it. */
export function bandOf(exact: number): FigureBand {
  if (exact === 0) return 'none';
  if (exact < 2_000_000) return 'under-2-million';
  if (exact < 5_000_000) return '2-to-5-million';
  return exact < 15_000_000 ? '5-to-15-million' : 'over-15-million';
}

/** Months that are over by a day, the newest first, as 'YYYY-MM-01'. The running month is not told before it ends. */
export function monthsBefore(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + (month - 1) - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
}

/** How many months back an owner may tell. */
export const monthsTold = 12;

/** The day a reminder of the month before is due next after a day: the third of a month. */
export function nextReminder(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const at = year * 12 + (month - 1) + (day < 3 ? 0 : 1);
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-03`;
}

/** A month with what was told of it; nothing told is a gap and stays one. */
export interface MonthTold<F> {
  month: string;
  figure: F | undefined;
}

/** The given months in their order, each with its figure or its gap. */
export const toldBy = <F extends { month: string }>(figures: readonly F[], months: readonly string[]): MonthTold<F>[] =>
  months.map((month) => ({ month, figure: figures.find((one) => one.month === month) }));
