import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import {
  EmptyState,
  formatInstant,
  formatMonth,
  formatRupiah,
  PageHeading,
  renderPage,
  SimpleTable,
} from '#ui/index.ts';
import { m } from '#words';
import { listFigures } from '../figures.reads.ts';
import { monthsBefore, monthsTold, toldBy } from '../figures.rules.ts';
import { allow } from '../mentoring.permissions.ts';
import { basisWord, FigureBars, figureWord } from './parts/figures.tsx';

/** `/kerja/usaha/:id/omzet`: what the owner told of each month, where it comes from, and which months are missing. */
export async function figuresPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'mentoring.read');
  const facts = await getBusinessFacts(ctx, idFrom(c.req.param('id')));
  allow(ctx, 'mentoring.read', { area: facts.area });
  const figures = await listFigures(ctx, [facts.id]);
  const months = monthsBefore(dayOf(ctx.now), monthsTold);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.mentoring_figures_title(),
      current: '/kerja/registri',
      breadcrumb: [{ href: `/kerja/usaha/${facts.id}`, label: facts.displayName }],
    },
    <>
      <PageHeading title={m.mentoring_figures_title()} text={facts.displayName} />
      {figures.length === 0 ? (
        <EmptyState
          text={m.mentoring_figures_nothing()}
          action={<a href={`/kerja/usaha/${facts.id}`}>{facts.displayName}</a>}
        />
      ) : (
        <>
          <FigureBars figures={figures} months={months} />
          <SimpleTable
            caption={m.mentoring_figures_table()}
            columns={[
              { head: m.mentoring_figures_month() },
              { head: m.mentoring_figures_sales() },
              { head: m.mentoring_figures_basis() },
              { head: m.mentoring_figures_told_by() },
            ]}
            rows={toldBy(figures, months).map(({ month, figure }) => [
              formatMonth(month),
              figure
                ? figure.exact === null
                  ? figureWord(figure.band)
                  : formatRupiah(figure.exact)
                : m.mentoring_figures_gap(),
              figure ? basisWord(figure.basis) : '–',
              figure ? `${figure.byName}, ${formatInstant(figure.at)}` : '–',
            ])}
          />
        </>
      )}
    </>,
  );
}
