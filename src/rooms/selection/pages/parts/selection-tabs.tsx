import { Tabs } from '#ui/index.ts';
import { m } from '#words';
import type { RankingView } from './ranking-view.ts';

/** Address of one call in selection. */
export const selectionHref = (callId: string): string => `/kerja/seleksi/${callId}`;

/** The steps of choosing: documents, points and fairness, waiting list, decision. */
export function SelectionTabs({ view, current }: { view: RankingView; current: 'points' | 'reserves' | 'decision' }) {
  const base = selectionHref(view.call.id);
  const reserves = view.lines.filter(({ outcome }) => outcome === 'reserve').length;
  return (
    <Tabs
      label={m.selection_steps_label()}
      tabs={[
        { href: `/kerja/program/${view.call.id}/pendaftar`, label: m.selection_steps_documents() },
        { href: base, label: m.selection_steps_points(), current: current === 'points' },
        {
          href: `${base}/cadangan`,
          label: m.selection_steps_reserves(),
          count: reserves,
          current: current === 'reserves',
        },
        { href: `${base}/tetapkan`, label: m.selection_steps_decision(), current: current === 'decision' },
      ]}
    />
  );
}
