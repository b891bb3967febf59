import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { Columns, EmptyState, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listSchemes } from '../schemes.reads.ts';
import { SchemeCard } from './parts/scheme-parts.tsx';

/** `/panduan/modal/skema`: each scheme with its price, conditions, source and day, and what is not certain. */
export async function schemesPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const schemes = await listSchemes(ctx);
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.capital_schemes_title(),
      service: ctx.office.officeName,
      description: m.capital_schemes_lead(),
      share: { url: `${ctx.office.baseUrl}/panduan/modal/skema` },
      back: { href: '/panduan/modal', label: m.capital_guide_title() },
    },
    <>
      <h1>{m.capital_schemes_title()}</h1>
      <p class="b-lead">{m.capital_schemes_lead()}</p>
      {schemes.length === 0 ? (
        <EmptyState text={m.capital_schemes_none()} />
      ) : (
        <Columns of={2}>
          {schemes.map((scheme) => (
            <SchemeCard scheme={scheme} />
          ))}
        </Columns>
      )}
    </>,
  );
}
