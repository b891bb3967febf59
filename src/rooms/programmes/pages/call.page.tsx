import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { JsonLd, renderPage } from '#ui/index.ts';
import { kindWord } from '../call-words.ts';
import { findGiving } from '../giving.ts';
import { structuredData } from '../open-data.ts';
import { findOutcome } from '../outcome.ts';
import { callCardAddress } from '../share-card.ts';
import { addressOf } from '../share-text.ts';
import { CallBody } from './parts/call-body.tsx';
import { FollowLinks } from './parts/follow-links.tsx';
import { publicCall } from './public-call.ts';

/** `/program/:slug`: everything one needs to decide about applying. */
export async function callPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { call, seats, phase } = await publicCall(ctx, c.req.param('slug'));
  const [areas, outcome, giving] = await Promise.all([
    listAreas(ctx),
    findOutcome(ctx, call.id),
    findGiving(ctx, call.id),
  ]);
  return renderPage(
    c,
    {
      layout: 'public',
      title: call.title,
      service: kindWord(call.kind),
      description: call.purpose,
      share: { url: addressOf(ctx.office.baseUrl, call), image: callCardAddress(ctx, call) },
      current: '/program',
      wide: true,
      head: (
        <>
          <JsonLd data={structuredData(call, phase, ctx.office)} />
          <FollowLinks />
        </>
      ),
      prefetch: phase === 'open' ? `/daftar/${call.slug}` : undefined,
    },
    <CallBody {...{ call, areas, seats, phase, outcome, giving }} office={ctx.office} now={ctx.now} />,
  );
}
