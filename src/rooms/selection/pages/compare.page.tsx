import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { Chances, Prices, QuotaNeeds } from './parts/draw-tables.tsx';
import { comparedView } from './parts/draw-view.ts';
import { StepTabs, selectionHref } from './parts/selection-tabs.tsx';

/** `/kerja/seleksi/:id/pembanding`: how the same applicants would fare by draw with the same kept places. */
export async function comparePage(c: Context): Promise<Response> {
  const view = await comparedView(ctxOf(c), idFrom(c.req.param('id')));
  const { call } = view.computed.choice;
  const { kind } = view.computed.ranking;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_compare_title(),
      service: call.title,
      current: '/kerja/seleksi',
      breadcrumb: [
        { href: '/kerja/seleksi', label: m.selection_rank_nav() },
        { href: selectionHref(call.id), label: call.title },
      ],
    },
    <>
      <PageHeading title={m.selection_compare_title()} text={m.selection_compare_lead()} />
      <StepTabs callId={call.id} reserves={0} current="compare" compare />
      {kind !== 'undrawn' && (
        <Note
          tone="warn"
          title={kind === 'impossible' ? m.selection_compare_impossible() : m.selection_compare_none()}
        />
      )}
      <QuotaNeeds view={view} />
      <Chances view={view} />
      <Prices view={view} />
    </>,
  );
}
