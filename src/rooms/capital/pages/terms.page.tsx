import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { ButtonLink, Columns, formatRupiah, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { termDrawings } from './parts/term-drawing.tsx';
import {
  annuityExample,
  effectiveExample,
  flatExample,
  type TermCode,
  termCodes,
  termName,
  termText,
} from './parts/terms.ts';

const ends = ({ schedule }: typeof flatExample) => schedule.map(({ principal, interest }) => principal + interest);

/** The example under each drawing, in the same numbers. */
function exampleOf(code: TermCode): string {
  const falling = ends(effectiveExample);
  switch (code) {
    case 'flat':
      return m.capital_example_flat({
        instalment: formatRupiah(flatExample.instalment),
        all: formatRupiah(flatExample.totalInterest),
      });
    case 'effective':
      return m.capital_example_effective({
        first: formatRupiah(falling[0] ?? 0),
        last: formatRupiah(falling.at(-1) ?? 0),
        all: formatRupiah(effectiveExample.totalInterest),
      });
    case 'annuity':
      return m.capital_example_annuity({
        instalment: formatRupiah(annuityExample.instalment),
        all: formatRupiah(annuityExample.totalInterest),
      });
    default:
      return m[`capital_example_${code}`]();
  }
}

/** `/panduan/modal/istilah`: the words of loans, each in one or two sentences and with an example drawn. */
export function termsPage(c: Context): Promise<Response> {
  const { office } = ctxOf(c);
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.capital_terms_title(),
      service: office.officeName,
      description: m.capital_terms_lead(),
      share: { url: `${office.baseUrl}/panduan/modal/istilah` },
      back: { href: '/panduan/modal', label: m.capital_guide_title() },
    },
    <>
      <h1>{m.capital_terms_title()}</h1>
      <p class="b-lead">{m.capital_terms_lead()}</p>
      <ul class="b-meta">
        <li>
          <Key class="b-c2" />
          {m.capital_terms_key_principal()}
        </li>
        <li>
          <Key class="b-c1" />
          {m.capital_terms_key_price()}
        </li>
      </ul>
      <Columns of={2}>
        {termCodes.map((code) => (
          <section class="b-card" id={code}>
            <h2 class="b-h3">{termName(code)}</h2>
            <p>{termText(code)}</p>
            <figure class="b-mt-2">
              {termDrawings[code]()}
              <figcaption class="b-meta">{exampleOf(code)}</figcaption>
            </figure>
          </section>
        ))}
      </Columns>
      <ButtonLink href="/panduan/modal/hitung" icon="money">
        {m.capital_terms_next()}
      </ButtonLink>
    </>,
  );
}

const Key = ({ class: fill }: { class: string }) => (
  <svg aria-hidden="true">
    <rect class={fill} x="2" y="2" width="16" height="16" />
  </svg>
);
