import type { AppContext } from '#platform/http/app-env.ts';
import { Bars, Button, Details, Form, formatMonth, formatRupiah } from '#ui/index.ts';
import { m } from '#words';
import type { Figure } from '../../figures.reads.ts';
import { type Basis, type FigureBand, figureBands, toldBy } from '../../figures.rules.ts';

/** A band of monthly sales in words. */
export const figureWord = (band: FigureBand): string =>
  ({
    none: m.mentoring_figures_none,
    'under-2-million': m.mentoring_sales_under_2,
    '2-to-5-million': m.mentoring_sales_2_to_5,
    '5-to-15-million': m.mentoring_sales_5_to_15,
    'over-15-million': m.mentoring_sales_over_15,
  })[band]();

/** Where a figure comes from, in words. */
export const basisWord = (basis: Basis): string =>
  ({
    'self-report': m.mentoring_figures_basis_memory,
    book: m.mentoring_figures_basis_book,
    receipt: m.mentoring_figures_basis_receipt,
  })[basis]();

/** Sales month by month, the oldest first. A month nobody told stays an empty bar: it is never filled in. */
export function FigureBars({ figures, months }: { figures: readonly Figure[]; months: readonly string[] }) {
  const told = toldBy(figures, months.toReversed());
  const known = told.filter(({ figure }) => figure).length;
  return (
    <Bars
      title={m.mentoring_figures_over_time()}
      measure={m.mentoring_figures_measure({ known, all: months.length })}
      rows={told.map(({ month, figure }) =>
        figure
          ? {
              label: formatMonth(month),
              value: `${figure.exact === null ? figureWord(figure.band) : formatRupiah(figure.exact)}, ${basisWord(figure.basis).toLowerCase()}`,
              part: figureBands.indexOf(figure.band) / (figureBands.length - 1),
            }
          : { label: formatMonth(month), value: m.mentoring_figures_gap() },
      )}
      source={m.mentoring_figures_source()}
    />
  );
}

/** Other months that may be told, and other businesses of the same owner. */
export function MonthLinks({
  businessId,
  businesses,
  months,
  current,
  figures,
}: {
  businessId: string;
  businesses: readonly { id: string; displayName: string }[];
  months: readonly string[];
  current: string;
  figures: readonly Figure[];
}) {
  const others = businesses.filter(({ id }) => id !== businessId);
  return (
    <>
      <Details summary={m.mentoring_figures_other_month()}>
        <ul class="b-list">
          {months
            .filter((month) => month !== current)
            .map((month) => (
              <li>
                <a href={`/saya/omzet?usaha=${businessId}&bulan=${month}`}>{formatMonth(month)}</a>{' '}
                <span class="b-meta">
                  {figures.some((one) => one.month === month) ? m.mentoring_figures_told() : m.mentoring_figures_gap()}
                </span>
              </li>
            ))}
        </ul>
      </Details>
      {others.map(({ id, displayName }) => (
        <p>
          <a href={`/saya/omzet?usaha=${id}`}>{m.mentoring_figures_other_business({ business: displayName })}</a>
        </p>
      ))}
    </>
  );
}

/** The owner's wish to be reminded, on and off with one press. */
export function ReminderForm({ c, businessId, wanted }: { c: AppContext; businessId: string; wanted: boolean }) {
  return (
    <section>
      <h2>{m.mentoring_figures_reminder()}</h2>
      <p>{wanted ? m.mentoring_figures_reminder_is_on() : m.mentoring_figures_reminder_text()}</p>
      <Form c={c} action="/saya/omzet/pengingat">
        <input type="hidden" name="usaha" value={businessId} />
        <input type="hidden" name="ingatkan" value={wanted ? 'tidak' : 'ya'} />
        <Button tone="secondary">
          {wanted ? m.mentoring_figures_reminder_stop() : m.mentoring_figures_reminder_start()}
        </Button>
      </Form>
    </section>
  );
}
