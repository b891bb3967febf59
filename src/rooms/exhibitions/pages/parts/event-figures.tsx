import { ButtonLink, formatDay, formatNumber, formatRupiah, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { begunDays } from '../../event/event.rules.ts';
import type { Sums } from '../../event/sales.rules.ts';
import { type EventView, sumsOfAll, sumsOfDay } from '../../event-view.ts';

/** Sales day by day with how many told, would rather not, and have not answered; the papers of the exhibition. */
export function EventFigures({ view, now, base }: { view: EventView; now: Date; base: string }) {
  if (view.event.state === 'planned') return null;
  const days = begunDays(view.days, now);
  return (
    <>
      {days.length > 0 && (
        <>
          <h2>{m.exhibitions_figures_title()}</h2>
          <SimpleTable
            caption={m.exhibitions_figures_title()}
            captionHidden
            columns={[{ head: m.exhibitions_day() }, { head: m.exhibitions_sold() }, { head: m.exhibitions_told() }]}
            rows={days.map(({ day }) => rowOf(formatDay(day), sumsOfDay(view, day)))}
            foot={rowOf(m.exhibitions_all_days(), sumsOfAll(view, now))}
          />
        </>
      )}
      <p class="b-actions">
        <ButtonLink tone="secondary" icon="printer" href={`${base}/kartu.pdf`}>
          {m.exhibitions_cards()}
        </ButtonLink>
        <ButtonLink tone="secondary" icon="document" href={`${base}/laporan.pdf`}>
          {m.exhibitions_report()}
        </ButtonLink>
        <a href={`/pameran/${view.call.slug}`}>{m.exhibitions_public_event()}</a>
      </p>
    </>
  );
}

const rowOf = (label: string, sums: Sums) => [
  label,
  <>
    {formatRupiah(sums.amount)}
    <span class="b-under">
      {m.exhibitions_orders_contacts({ orders: formatNumber(sums.orders), contacts: formatNumber(sums.contacts) })}
    </span>
  </>,
  <>
    {formatNumber(sums.told)}
    <span class="b-under">
      {m.exhibitions_not_told_of({ withheld: sums.withheld, missing: sums.missing, zero: sums.zero })}
    </span>
  </>,
];
