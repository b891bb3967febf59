import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { EmptyState, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { ReserveList } from './parts/decision-parts.tsx';
import { rankingView } from './parts/ranking-view.ts';
import { SelectionTabs, selectionHref } from './parts/selection-tabs.tsx';

/** `/kerja/seleksi/:id/cadangan`: who is asked when a place falls free, in order. */
export async function reservesPage(c: Context): Promise<Response> {
  const view = await rankingView(ctxOf(c), idFrom(c.req.param('id')));
  const any = view.lines.some(({ outcome }) => outcome === 'reserve');
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_reserves_title(),
      service: view.call.title,
      current: '/kerja/seleksi',
      breadcrumb: [
        { href: '/kerja/seleksi', label: m.selection_rank_nav() },
        { href: `/kerja/program/${view.call.id}`, label: view.call.title },
      ],
    },
    <>
      <h1>{m.selection_reserves_title()}</h1>
      <SelectionTabs view={view} current="reserves" />
      <p>{m.selection_reserves_lead()}</p>
      {any ? (
        <ReserveList view={view} />
      ) : (
        <EmptyState
          text={m.selection_reserves_none()}
          action={<a href={selectionHref(view.call.id)}>{m.selection_decide_see_list()}</a>}
        />
      )}
    </>,
  );
}
