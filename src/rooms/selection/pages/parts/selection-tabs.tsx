import { Tabs } from '#ui/index.ts';
import { m } from '#words';
import type { RankingView } from './ranking-view.ts';

/** Address of one call in selection. */
export const selectionHref = (callId: string): string => `/kerja/seleksi/${callId}`;

type Current = 'points' | 'compare' | 'draw' | 'reserves' | 'decision';

/** The steps of choosing: documents, points and fairness, waiting list, decision. */
export function SelectionTabs({ view, current }: { view: RankingView; current: Current }) {
  const reserves = view.lines.filter(({ outcome }) => outcome === 'reserve').length;
  const mode = view.decision?.mode ?? view.computed?.choice.mode;
  return (
    <StepTabs
      callId={view.call.id}
      reserves={reserves}
      current={current}
      draw={mode === 'lottery'}
      compare={mode === 'score' && !view.decision}
    />
  );
}

/** The same where the ranking was not read: after the decision the waiting list alone is looked at. */
export function StepTabs({
  callId,
  reserves,
  current,
  draw,
  compare,
}: {
  callId: string;
  reserves: number;
  current: Current;
  draw?: boolean;
  /** By points and not decided: how a draw would fare. */
  compare?: boolean;
}) {
  const base = selectionHref(callId);
  return (
    <Tabs
      label={m.selection_steps_label()}
      tabs={[
        { href: `/kerja/program/${callId}/pendaftar`, label: m.selection_steps_documents() },
        { href: base, label: m.selection_steps_points(), current: current === 'points' },
        ...(compare
          ? [{ href: `${base}/pembanding`, label: m.selection_compare_title(), current: current === 'compare' }]
          : []),
        ...(draw ? [{ href: `${base}/undian`, label: m.selection_steps_draw(), current: current === 'draw' }] : []),
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
