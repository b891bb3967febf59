import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { kindWord, listResults, quarterBefore } from '#rooms/programmes/index.ts';
import { Columns, EmptyState, Figures, formatInstant, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type CallResult, readResults } from '../results.reads.ts';
import { askedText, doneText, isStopped } from '../results-words.ts';

/** `/hasil`: what people asked beside what the office did, or why not yet. Every figure comes from the records. */
export async function resultsPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { office, now } = ctx;
  const [results, figures] = await Promise.all([readResults(ctx), listResults(ctx, quarterBefore(dayOf(now)))]);
  const stopped = results.filter(({ call }) => isStopped(call.state));
  const others = results.filter(({ call }) => !isStopped(call.state));
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.reporting_results_title(),
      service: office.officeName,
      description: m.reporting_results_lead(),
      share: { url: `${office.baseUrl}/hasil` },
    },
    <>
      <h1>{m.reporting_results_title()}</h1>
      <p class="b-lead">{m.reporting_results_lead()}</p>
      {figures.length > 0 && (
        <section class="b-section">
          <h2 class="b-hidden">{m.reporting_results_quarter()}</h2>
          <Figures items={figures.map((figure, at) => ({ ...figure, accent: at === 0 }))} />
        </section>
      )}
      <h2>{m.reporting_results_programmes()}</h2>
      {others.length === 0 ? (
        <EmptyState
          text={m.reporting_results_none()}
          action={<a href="/program">{m.reporting_results_to_programmes()}</a>}
        />
      ) : (
        <Pairs results={others} />
      )}
      {stopped.length > 0 && (
        <>
          <h2>{m.reporting_results_stopped()}</h2>
          <Pairs results={stopped} />
        </>
      )}
      <h2>{m.reporting_results_yours()}</h2>
      <p>{m.reporting_results_yours_text()}</p>
      <p>
        <a href="/bantuan">{m.reporting_results_yours_link()}</a>
      </p>
      <p class="b-meta">{m.reporting_results_source({ at: formatInstant(now) })}</p>
    </>,
  );
}

/** Both sentences of each call beside one another; one below the other on a phone. */
const Pairs = ({ results }: { results: CallResult[] }) => (
  <ul class="b-rows">
    {results.map((result) => (
      <li>
        <p class="b-kind">{kindWord(result.call.kind)}</p>
        <h3 class="b-h3">
          <a href={`/program/${result.call.slug}`}>{result.call.title}</a>
        </h3>
        <Columns of={2}>
          <Side title={m.reporting_results_you()} sentences={askedText(result)} />
          <Side
            title={isStopped(result.call.state) ? m.reporting_results_because() : m.reporting_results_we()}
            sentences={doneText(result)}
          />
        </Columns>
      </li>
    ))}
  </ul>
);

const Side = ({ title, sentences }: { title: string; sentences: string[] }) => (
  <div>
    <p class="b-muted b-small">{title}</p>
    {sentences.map((sentence) => (
      <p>{sentence}</p>
    ))}
  </div>
);
