import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import {
  Actions,
  ButtonLink,
  CallList,
  Card,
  EmptyState,
  Figures,
  formatMonth,
  Hero,
  JsonLd,
  Note,
  renderPage,
  TwoColumns,
} from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../call.ts';
import { officeData } from '../open-data.ts';
import { countCalls, listCalls } from '../programmes.reads.ts';
import { listResults, type Quarter, type QuarterResult, quarterBefore } from '../results.ts';
import { countSeats } from '../seats.ts';
import { listedCalls, toRow } from './parts/call-row.tsx';
import { FollowLinks } from './parts/follow-links.tsx';

const SHOWN = 6;

/** `/`: find the right door in five seconds. */
export async function homePage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { now } = ctx;
  const quarter = quarterBefore(dayOf(now));
  const [open, postponed, total, results] = await Promise.all([
    listCalls(ctx, { states: ['open'], limit: 30 }),
    listCalls(ctx, { states: ['postponed'], publicOnly: true, limit: 3 }),
    countCalls(ctx, { publicOnly: true }),
    listResults(ctx, quarter),
  ]);
  const listed = listedCalls(open, await countSeats(ctx, open), now).filter(({ phase }) => phase !== 'soon');
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.programmes_home_title(),
      service: ctx.office.officeName,
      description: m.programmes_home_lead(),
      share: { url: `${ctx.office.baseUrl}/` },
      wide: true,
      head: (
        <>
          <JsonLd data={officeData(ctx.office)} />
          <FollowLinks />
        </>
      ),
    },
    <>
      <Welcome />
      <div class="b-wrap b-flow b-mt-5">
        <TwoColumns aside={<Asides postponed={postponed} />}>
          <h2>{m.programmes_home_open_now()}</h2>
          {listed.length === 0 ? (
            <EmptyState text={m.programmes_home_nothing_open()} />
          ) : (
            <CallList calls={listed.slice(0, SHOWN).map((each) => toRow(each, now))} />
          )}
          <p class="b-mt-3">
            <a href="/program">{m.programmes_home_see_all({ n: total })}</a>
          </p>
        </TwoColumns>
        {results.length > 0 && <Results quarter={quarter} results={results} />}
      </div>
    </>,
  );
}

function Welcome() {
  return (
    <Hero>
      <h1>
        {m.programmes_home_heading()}
        <br />
        {m.programmes_home_heading_free()}
      </h1>
      <p class="b-lead">{m.programmes_home_lead()}</p>
      <Actions stack>
        <ButtonLink href="/program" iconAfter="arrow">
          {m.programmes_home_find()}
        </ButtonLink>
        <ButtonLink tone="secondary" href="/status">
          {m.programmes_home_status()}
        </ButtonLink>
      </Actions>
    </Hero>
  );
}

function Asides({ postponed }: { postponed: Call[] }) {
  return (
    <>
      <Card title={m.programmes_home_nib_title()}>
        <p>{m.programmes_home_nib_text()}</p>
        <p>
          <a href="/panduan/nib">{m.programmes_nib_guide()}</a>
        </p>
      </Card>
      <Card title={m.programmes_home_unsure_title()}>
        <p>{m.programmes_home_unsure_text()}</p>
        <p>
          <a href="/cek">{m.programmes_home_unsure_link()}</a>
        </p>
      </Card>
      {postponed.length > 0 && (
        <Note tone="warn" title={m.programmes_home_postponed_title()}>
          {postponed.map((call) => (
            <p>
              <a href={`/program/${call.slug}`}>{call.title}</a>. {call.publicReason}
            </p>
          ))}
        </Note>
      )}
    </>
  );
}

function Results({ quarter, results }: { quarter: Quarter; results: QuarterResult[] }) {
  const last = new Date(Date.parse(`${quarter.to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return (
    <section class="b-section b-flow">
      <h2>
        {m.programmes_home_results({ from: formatMonth(quarter.from).split(' ')[0] ?? '', to: formatMonth(last) })}
      </h2>
      <Figures items={results.map((result, at) => ({ ...result, accent: at === 0 }))} />
      <p>
        <a href="/hasil">{m.programmes_home_results_all()}</a>
      </p>
    </section>
  );
}
