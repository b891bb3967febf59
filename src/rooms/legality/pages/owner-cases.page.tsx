import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { listBusinessesOfPhone, type OwnBusiness } from '#rooms/registry/index.ts';
import { Button, CardList, EmptyState, Form, formatDate, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type CaseRow, listCases } from '../case.reads.ts';
import { isOver } from '../case.rules.ts';
import { caseTitle, licenceWord, sinceLine } from '../case-words.ts';
import { allow } from '../legality.permissions.ts';
import { askSchema } from '../legality.schema.ts';
import { openCase } from '../open-case.ts';
import { StateTag } from './parts/case-tag.tsx';
import { KindLinks } from './parts/kind-links.tsx';

/** `/saya/izin`: the owner's licence cases, and help with a NIB for a business that has none. */
export async function ownerCasesPage(c: Context): Promise<Response> {
  return ctxOf(c).actor.kind === 'public' ? c.redirect('/saya/masuk?kembali=/saya/izin', 303) : show(c);
}

/** "Minta dibantu membuat NIB". */
export function ownerCasesPost(c: Context): Promise<Response> {
  return handlePost(c, {
    schema: askSchema,
    again: (_values, errors) => show(c, errors),
    run: async (tx, { usaha, jenis }) => {
      const { id } = await openCase(tx, { businessId: idFrom(usaha), kind: jenis, source: 'owner' });
      return `/saya/izin/${id}`;
    },
  });
}

async function show(c: Context, errors?: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.own');
  const businesses = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const cases = await listCases(ctx, { businessIds: businesses.map(({ id }) => id), over: true });
  const inWork = cases
    .filter(({ kind, state }) => kind === 'nib' && !isOver(state))
    .map(({ businessId }) => businessId);
  const without = businesses.filter(({ id, nib }) => !nib && !inWork.includes(id));
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.legality_mine_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
      errors,
    },
    <>
      <h1>{m.legality_mine_title()}</h1>
      {cases.length > 0 && <CardList level={2} items={cases.map(cardOf)} />}
      {without.map((business) => (
        <Ask c={c} business={business} />
      ))}
      {businesses.length === 0 && (
        <EmptyState
          text={m.legality_mine_none()}
          action={<a href="/program?buka=1">{m.legality_mine_programmes()}</a>}
        />
      )}
      {businesses.map((business) => (
        <Others business={business} cases={cases} />
      ))}
      <p>
        <a href="/panduan/nib">{m.legality_guide_link()}</a>
      </p>
    </>,
  );
}

const cardOf = (case_: CaseRow) => ({
  tag: <StateTag forOwner state={case_.state} waitsFor={case_.waitsFor} />,
  title: caseTitle(case_),
  href: `/saya/izin/${case_.id}`,
  facts: [
    case_.number
      ? m.legality_case_number({ kind: licenceWord(case_.kind), number: case_.number })
      : (sinceLine(case_) ?? m.legality_case_stopped_on({ day: formatDate(case_.closedAt ?? case_.openedAt) })),
  ],
});

function Ask({ c, business }: { c: Context; business: OwnBusiness }) {
  return (
    <section class="b-card">
      <h2 class="b-h3">{m.legality_ask_title({ business: business.displayName })}</h2>
      <p>{m.legality_ask_text()}</p>
      <Form c={c} action="/saya/izin">
        <input type="hidden" name="usaha" value={business.id} />
        <Button>
          {m.legality_ask_button()}
          <span class="b-hidden"> {business.displayName}</span>
        </Button>
      </Form>
    </section>
  );
}

/** The other licences there is help with, and the papers kept for all of them. */
function Others({ business, cases }: { business: OwnBusiness; cases: readonly CaseRow[] }) {
  const open = cases.filter(({ businessId, state }) => businessId === business.id && !isOver(state));
  return (
    <section class="b-flow">
      <h2>{m.legality_others_title({ business: business.displayName })}</h2>
      <KindLinks
        href={(kind) => `/saya/izin/baru?usaha=${business.id}&jenis=${kind}`}
        halalHref={`/saya/izin/halal?usaha=${business.id}`}
        without={['nib', ...open.map(({ kind }) => kind)]}
      />
      <p>
        <a href={`/saya/berkas?usaha=${business.id}`}>{m.legality_papers_link()}</a>
      </p>
    </section>
  );
}
