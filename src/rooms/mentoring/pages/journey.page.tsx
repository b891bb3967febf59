import { dayOf, instantOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { countJourney, stepName } from '#rooms/registry/index.ts';
import { Bars, formatNumber, formatPercent, PageHeading, renderPage, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../mentoring.permissions.ts';

/** `/kerja/pendampingan/perjalanan`: how many businesses of the remit have each of the seven steps, and how many new this year. */
export async function journeyPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'mentoring.read');
  const year = Number(dayOf(ctx.now).slice(0, 4));
  const span = { from: instantOf(`${year}-01-01`, '00:00'), to: instantOf(`${year + 1}-01-01`, '00:00') };
  const { businesses, steps } = await countJourney(ctx, { remit: ctx.actor.remit, ...span });
  const most = Math.max(1, businesses);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.mentoring_journey_title(),
      current: '/kerja/pendampingan',
      breadcrumb: [{ href: '/kerja/pendampingan', label: m.mentoring_overview_title() }],
    },
    <>
      <PageHeading title={m.mentoring_journey_title()} text={m.mentoring_journey_text()} />
      <Bars
        title={m.mentoring_journey_finding({ n: formatNumber(businesses) })}
        measure={m.mentoring_journey_measure()}
        rows={steps.map(({ step, done }) => ({
          label: stepName(step),
          value: `${formatNumber(done)} (${formatPercent(done, most, 1)})`,
          part: done / most,
        }))}
        source={m.mentoring_journey_source()}
      />
      <SimpleTable
        caption={m.mentoring_journey_table({ year })}
        columns={[
          { head: m.mentoring_journey_step() },
          { head: m.mentoring_journey_done(), numeric: true },
          { head: m.mentoring_journey_new({ year }), numeric: true },
        ]}
        rows={steps.map(({ step, done, inSpan }) => [stepName(step), formatNumber(done), formatNumber(inSpan)])}
      />
    </>,
  );
}
