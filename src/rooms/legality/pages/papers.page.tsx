import type { Context } from 'hono';
import { addDays, dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom } from '#platform/page-address.ts';
import { type BusinessFacts, getBusinessFacts, listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { Columns, EmptyState, type Page, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { meetBusiness } from '../case-access.ts';
import { keepPaper } from '../keep-paper.ts';
import { allow } from '../legality.permissions.ts';
import { paperSchema } from '../legality.schema.ts';
import { openPaper } from '../open-paper.ts';
import { listOpenings, listPapers } from '../paper.reads.ts';
import { renewFromDays } from '../papers.rules.ts';
import type { Again } from './parts/again.ts';
import { PaperForm } from './parts/paper-form.tsx';
import { PaperList } from './parts/paper-list.tsx';

type Place = '/saya/berkas' | '/kerja/izin/berkas';

/** `/saya/berkas?usaha=`: the papers of the owner's business; without a business the first one. */
export async function ownerPapersPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/berkas', 303);
  allow(ctx, 'legality.own');
  const asked = c.req.query('usaha');
  if (asked) return show(c, '/saya/berkas', idFrom(asked));
  const [first] = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  return first ? show(c, '/saya/berkas', first.id) : noBusiness(c);
}

/** `/kerja/izin/berkas?usaha=`: the same at the counter; each opening is written down. */
export const staffPapersPage = (c: Context): Promise<Response> =>
  show(c, '/kerja/izin/berkas', idFrom(c.req.query('usaha')));

const keepAt = (place: Place) => (c: Context) => {
  const businessId = idFrom(c.req.query('usaha'));
  return handlePost(c, {
    schema: paperSchema,
    again: (values, errors, status) => show(c, place, businessId, { values, errors, status }),
    run: async (tx, { kind, title, ends, ganti }, sent) => {
      const replaces = ganti ? idFrom(ganti) : undefined;
      await keepPaper(tx, { businessId, kind, title, validUntil: ends, replaces, upload: sent.files.file?.[0] });
      return `${place}?usaha=${businessId}`;
    },
  });
};
export const ownerPapersPost = keepAt('/saya/berkas');
export const staffPapersPost = keepAt('/kerja/izin/berkas');

/** `…/berkas/:id`: one paper as it is kept. */
export async function paperFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
  const file = await openPaper(ctx, idFrom(c.req.param('id')));
  return sendFile(c, file.content, { type: file.mediaType });
}

function noBusiness(c: Context) {
  const title = m.legality_papers_title();
  return renderPage(
    c,
    { layout: 'owner', title, current: '/saya', back: { href: '/saya', label: m.platform_nav_mine() } },
    <>
      <h1>{title}</h1>
      <EmptyState text={m.legality_mine_none()} action={<a href="/program?buka=1">{m.legality_mine_programmes()}</a>} />
    </>,
  );
}

async function show(c: Context, place: Place, businessId: string, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const facts = await getBusinessFacts(ctx, businessId);
  const as = meetBusiness(ctx, facts);
  const papers = await listPapers(ctx, businessId);
  const openings = await listOpenings(
    ctx,
    papers.map(({ id }) => id),
  );
  const today = dayOf(ctx.now);
  const limits = { today, soon: addDays(today, renewFromDays) };
  const title = m.legality_papers_of({ business: facts.displayName });
  return renderPage(
    c,
    { ...frameOf(place, facts, title), errors: again.errors, status: again.status },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{as === 'owner' ? m.legality_papers_lead_own() : m.legality_papers_lead_staff()}</p>
      <Columns of={2}>
        <section class="b-flow">
          <h2>{m.legality_papers_kept({ n: papers.length })}</h2>
          <PaperList {...{ papers, openings, limits, place }} />
        </section>
        <PaperForm {...{ c, place, businessId, papers }} replaces={c.req.query('ganti')} {...again} />
      </Columns>
    </>,
  );
}

function frameOf(place: Place, facts: BusinessFacts, title: string): Page {
  if (place === '/saya/berkas')
    return { layout: 'owner', title, current: '/saya', back: { href: '/saya/izin', label: m.legality_mine_title() } };
  return {
    layout: 'staff',
    title,
    current: '/kerja/izin',
    breadcrumb: [
      { href: '/kerja/izin', label: m.legality_board_title() },
      { href: `/kerja/usaha/${facts.id}`, label: facts.displayName },
    ],
  };
}
