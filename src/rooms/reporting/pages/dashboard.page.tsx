import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { listYearlyCounts } from '#rooms/registry/index.ts';
import { ButtonLink, Decisions, EmptyState, formatInstant, formatMonth, renderPage, StatTiles } from '#ui/index.ts';
import { m } from '#words';
import { readFigures } from '../dashboard.reads.ts';
import { type Figure, monthEnds } from '../dashboard.rules.ts';
import { type Dashboard, dashboardPdf } from '../dashboard-paper.ts';
import { changeIcon, decisionsHeading, decisionWords, figureWords } from '../dashboard-words.ts';
import { type HeadDecision, listHeadDecisions } from '../decisions.reads.ts';
import { allow } from '../reporting.permissions.ts';
import { YearBars } from './parts/year-bars.tsx';

async function readDashboard(c: AppContext): Promise<Dashboard> {
  const ctx = ctxOf(c);
  allow(ctx, 'reporting.dashboard');
  const [decisions, figures, years] = await Promise.all([
    listHeadDecisions(ctx),
    readFigures(ctx),
    listYearlyCounts(ctx),
  ]);
  return { decisions, figures, years };
}

/** `/kerja/dasbor`: what the head must decide, six figures, businesses by year; words before numbers. */
export async function dashboardPage(c: AppContext): Promise<Response> {
  const { now, actor, office } = ctxOf(c);
  const { decisions, figures, years } = await readDashboard(c);
  const isHead = actor.roles.includes('head');
  return renderPage(
    c,
    { layout: 'staff', title: m.reporting_dashboard_title() },
    <>
      <p class="b-muted">{m.reporting_dashboard_as_of({ when: formatInstant(now) })}</p>
      <h1>{decisionsHeading(decisions.length, isHead)}</h1>
      <DecisionList decisions={decisions} />
      <div class="b-group">
        <h2>{m.reporting_dashboard_figures()}</h2>
        <span class="b-meta">{m.reporting_dashboard_since({ month: formatMonth(lastMonth(now)) })}</span>
      </div>
      <StatTiles stats={figures.map(tileOf)} />
      <div class="b-split b-split--half">
        <div class="b-stack">
          <p class="b-meta">{m.reporting_dashboard_how()}</p>
          <p>
            <a href="/kerja/dasbor.pdf">{m.reporting_dashboard_download()}</a>
          </p>
        </div>
        <YearBars years={years} city={office.cityName} />
      </div>
    </>,
  );
}

/** `/kerja/dasbor.pdf`: the same on one page for the Mayor. */
export async function dashboardFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const pdf = await dashboardPdf(ctx, await readDashboard(c));
  return sendFile(c, pdf, { type: 'pdf', name: fileName(['dasbor', ctx.office.cityName], 'pdf') });
}

/** A moment of the month before. */
const lastMonth = (now: Date): Date => new Date((monthEnds(now).at(-2) ?? now).getTime() - 1);

function DecisionList({ decisions }: { decisions: HeadDecision[] }) {
  if (decisions.length === 0) {
    return (
      <EmptyState text={m.reporting_decide_none()} action={<a href="/kerja">{m.reporting_decide_next_work()}</a>} />
    );
  }
  return (
    <Decisions
      items={decisions.map(decisionWords).map(({ title, text, href, button }, at) => ({
        title,
        text,
        actions: (
          <ButtonLink tone={at === 0 ? 'primary' : 'secondary'} href={href}>
            {button}
            <span class="b-hidden"> {title}</span>
          </ButtonLink>
        ),
      }))}
    />
  );
}

function tileOf(figure: Figure) {
  const { title, value, about, change, href, action } = figureWords(figure);
  return {
    title,
    value,
    about,
    change: change === undefined ? undefined : { icon: changeIcon(figure), text: change },
    history: figure.history,
    target: figure.history && figure.target?.value,
    href,
    action,
  };
}
