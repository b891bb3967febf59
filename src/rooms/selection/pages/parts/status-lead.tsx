import { formatDay, formatInstant, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { Milestone } from '../../promises.rules.ts';
import type { Application } from '../../selection.reads.ts';
import type { Step } from '../../selection.rules.ts';

interface Props {
  application: Application;
  steps: readonly Step[];
  milestones: readonly Milestone[];
}

/** The one line above the journey: where it stands, who acts now, by when. The answer comes first. */
export function StatusLead({ application, steps, milestones }: Props) {
  const { detail } = steps.at(-1) ?? { detail: {} };
  const late = milestones.find((milestone) => milestone.when === 'now' && milestone.late?.newLimit)?.late;
  return (
    <>
      <p class="b-lead">{leadText(application, detail, milestones)}</p>
      {late?.newLimit && (
        <p>
          <b>{m.selection_late_now({ days: late.days, day: formatDay(late.newLimit) })}</b>
        </p>
      )}
      {!application.phoneChecked && application.phone && <p class="b-meta">{m.selection_status_unchecked()}</p>}
    </>
  );
}

function leadText(application: Application, detail: Step['detail'], milestones: readonly Milestone[]): string {
  const due = milestones.find((milestone) => milestone.when === 'now')?.due;
  const day = due ? formatDay(due) : '-';
  switch (application.state) {
    case 'submitted':
      return m.selection_lead_submitted({ day });
    case 'incomplete':
      return detail.due
        ? m.selection_lead_incomplete({ what: (detail.asked ?? []).join(', '), day: formatDay(detail.due) })
        : m.selection_lead_incomplete_soon({ what: (detail.asked ?? []).join(', ') });
    case 'verified':
    case 'ranked':
      return m.selection_lead_choosing({ day });
    case 'accepted':
      return m.selection_lead_accepted();
    case 'reserve':
      return m.selection_lead_reserve({ number: formatNumber(application.reserveNo ?? 0) });
    case 'offered':
      return m.selection_lead_offered({ until: detail.until ? formatInstant(new Date(detail.until)) : '-' });
    case 'confirmed':
      return m.selection_lead_confirmed();
    case 'not-selected':
      return m.selection_lead_not_selected();
    case 'withdrawn':
      return m.selection_lead_withdrawn();
    case 'cancelled':
      return m.selection_lead_cancelled();
  }
}
