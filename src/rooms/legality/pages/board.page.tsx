import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { Actions, ButtonLink, Columns, EmptyState, ListSummary, PageHeading, Paging, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type CaseFilter, countCases, listCases } from '../case.reads.ts';
import { partyWord } from '../case-words.ts';
import { type Party, parties } from '../kinds.rules.ts';
import { allow } from '../legality.permissions.ts';
import { stuckBefore } from '../nudge-stuck.ts';
import { type Asked, askedFrom, boardHref } from './parts/board-filter.ts';
import { BoardFilters, chipsOf } from './parts/board-filters.tsx';
import { CaseList } from './parts/case-list.tsx';

const IN_COLUMN = 12;
const SIZE = 50;

/** `/kerja/izin`: licence cases by who must act, longest wait first; one column or the stuck ones as a list of their own. */
export async function boardPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.read');
  const areas = await listAreas(ctx);
  const asked = askedFrom(c.req.query());
  const { remit, id } = ctx.actor;
  const filter: CaseFilter = { remit, kind: asked.kind, area: asked.area, takenBy: asked.mine ? id : undefined };
  const waitsBefore = stuckBefore(ctx.now);
  const [all, stuck] = await Promise.all([countCases(ctx, filter), countCases(ctx, { ...filter, waitsBefore })]);
  const areaNames = new Map(areas.map(({ code, name }) => [code, name]));
  const narrowed: CaseFilter | undefined =
    asked.party || asked.stuck
      ? { ...filter, waitsFor: asked.party, waitsBefore: asked.stuck ? waitsBefore : undefined }
      : undefined;
  return renderPage(
    c,
    { layout: 'staff', title: m.legality_board_title(), current: '/kerja/izin' },
    <>
      <PageHeading
        title={stuck.n > 0 ? m.legality_board_heading_stuck({ n: stuck.n }) : m.legality_board_heading({ n: all.n })}
        text={m.legality_board_text()}
        actions={
          <Actions>
            <ButtonLink tone="secondary" href="/kerja/izin/berakhir">
              {m.legality_ending_title()}
            </ButtonLink>
            <ButtonLink tone="secondary" href="/kerja/izin/jenis">
              {m.legality_templates_title()}
            </ButtonLink>
          </Actions>
        }
      />
      <BoardFilters asked={asked} areas={areas} />
      <ListSummary count={m.legality_board_count({ n: all.n })} chips={chipsOf(asked, areaNames)} clear="/kerja/izin" />
      {narrowed ? (
        await single(c, { asked, filter: narrowed, areaNames })
      ) : (
        <Columns of={3}>
          {await Promise.all(parties.map((party) => column(c, { asked, filter, party, areaNames })))}
        </Columns>
      )}
    </>,
  );
}

type ListParts = { asked: Asked; filter: CaseFilter; areaNames: ReadonlyMap<string, string> };

async function column(c: Context, { asked, filter, party, areaNames }: ListParts & { party: Party }) {
  const ctx = ctxOf(c);
  const own = { ...filter, waitsFor: party };
  const [cases, { n }] = await Promise.all([listCases(ctx, own, { limit: IN_COLUMN }), countCases(ctx, own)]);
  return (
    <section class="b-flow">
      <h2>{m.legality_board_column({ who: partyWord(party), n })}</h2>
      {n === 0 ? <EmptyState text={m.legality_board_empty()} /> : <CaseList {...{ cases, areaNames, now: ctx.now }} />}
      {n > IN_COLUMN && (
        <p>
          <a href={boardHref({ ...asked, party })}>{m.legality_board_all({ n })}</a>
        </p>
      )}
    </section>
  );
}

async function single(c: Context, { asked, filter, areaNames }: ListParts) {
  const ctx = ctxOf(c);
  const page = pageFrom(c.req.query('hal'));
  const [cases, { n }] = await Promise.all([
    listCases(ctx, filter, { limit: SIZE, offset: (page - 1) * SIZE }),
    countCases(ctx, filter),
  ]);
  if (n === 0) return <EmptyState text={m.legality_board_empty()} />;
  return (
    <>
      <CaseList {...{ cases, areaNames, now: ctx.now }} mixed />
      <Paging page={page} size={SIZE} total={n} href={(to) => boardHref(asked, to)} />
    </>
  );
}
