import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { ButtonLink, EmptyState, Facts, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listOwnBusinesses } from '../own-businesses.ts';
import { listAreas } from '../registry.reads.ts';
import { AnswerTag } from './parts/answer-tag.tsx';
import { CorrectionFacts } from './parts/correction-words.tsx';
import { ownFacts } from './parts/own-facts.tsx';

/** `GET /saya/usaha`: what stands in the record of my business, where each fact came from, and how to put it right. */
export async function ownBusinessPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/usaha', 303);
  const [businesses, areas] = await Promise.all([listOwnBusinesses(ctx), listAreas(ctx)]);
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.registry_mine_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
      messages: c.req.query('terkirim') === undefined ? [] : [{ tone: 'good', text: m.registry_correction_sent() }],
    },
    <>
      <h1>{m.registry_mine_title()}</h1>
      <p class="b-lead">{m.registry_mine_lead()}</p>
      {businesses.length === 0 && (
        <EmptyState
          text={m.registry_own_nothing()}
          action={<a href="/program?buka=1">{m.registry_mine_programmes()}</a>}
        />
      )}
      {businesses.map(({ record, corrections }) => (
        <section>
          <h2>{record.displayName}</h2>
          <Facts facts={ownFacts(record)} missing={m.registry_unknown()} />
          <p>
            <ButtonLink tone="secondary" href={`/saya/usaha/${record.id}/ubah`}>
              {m.registry_mine_correct()}
              <span class="b-hidden"> {record.displayName}</span>
            </ButtonLink>
          </p>
          {corrections.length > 0 && <h3>{m.registry_mine_proposals()}</h3>}
          {corrections.map((correction) => (
            <>
              <p>
                <AnswerTag outcome={correction.outcome} />
              </p>
              <CorrectionFacts correction={correction} areas={areas} />
            </>
          ))}
        </section>
      ))}
      <p>
        <a href="/saya/data">{m.registry_mine_data()}</a>
      </p>
    </>,
  );
}
