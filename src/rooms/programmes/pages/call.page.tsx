import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { CallColumns, Icon, Note, renderPage, Share, TwoColumns, Wrap } from '#ui/index.ts';
import { m } from '#words';
import { kindWord } from '../call-words.ts';
import { findOutcome } from '../outcome.ts';
import { addressOf, shareText } from '../share-text.ts';
import { AfterApplying, Outcome } from './parts/after-applying.tsx';
import { ApplyCard } from './parts/apply-card.tsx';
import { CallFacts, CallHead } from './parts/call-facts.tsx';
import { HowWeChoose } from './parts/how-we-choose.tsx';
import { publicCall } from './public-call.ts';

/** `/program/:slug`: everything one needs to decide about applying. */
export async function callPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { call, seats, phase } = await publicCall(ctx, c.req.param('slug'));
  const [areas, outcome] = await Promise.all([listAreas(ctx), findOutcome(ctx, call.id)]);
  const address = addressOf(ctx.office.baseUrl, call);
  return renderPage(
    c,
    {
      layout: 'public',
      title: call.title,
      service: kindWord(call.kind),
      description: call.purpose,
      share: { url: address },
      current: '/program',
      wide: true,
      prefetch: phase === 'open' ? `/daftar/${call.slug}` : undefined,
    },
    <>
      <Wrap>
        <p class="b-crumb">
          <a href="/program">
            <Icon name="back" />
            {m.programmes_call_all()}
          </a>
        </p>
        <CallColumns
          head={<CallHead call={call} phase={phase} />}
          action={<ApplyCard {...{ call, seats, phase, now: ctx.now }} />}
        >
          {phase === 'postponed' && (
            <Note tone="warn">
              <p>{m.programmes_call_dates_open()}</p>
            </Note>
          )}
          <CallFacts call={call} areas={areas} office={ctx.office} />
        </CallColumns>
      </Wrap>
      <HowWeChoose call={call} areas={areas} />
      <div class="b-wrap b-mt-5">
        <TwoColumns
          aside={
            <section>
              <h2 class="b-h3">{m.programmes_call_invite()}</h2>
              <Share text={shareText(call, address.length)} address={address} />
              <p>
                <a href={`/program/${call.slug}/poster.pdf`}>{m.programmes_call_poster()}</a>
              </p>
            </section>
          }
        >
          {outcome && <Outcome outcome={outcome} capacity={call.capacity} />}
          <AfterApplying call={call} phase={phase} />
        </TwoColumns>
      </div>
    </>,
  );
}
