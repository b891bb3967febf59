import { formatDay, formatInstant, formatNumber, formatPhone } from '#ui/index.ts';
import { m } from '#words';
import type { Milestone } from '../../promises.rules.ts';
import type { DecidedView } from './decided-view.ts';

interface Props {
  view: DecidedView;
  milestones: readonly Milestone[];
}

/** The one line above the journey: where it stands, who acts now, by when. The answer comes first. */
export function StatusLead({ view, milestones }: Props) {
  const { application } = view;
  const late = milestones.find((milestone) => milestone.when === 'now' && milestone.late?.newLimit)?.late;
  return (
    <>
      <p class="b-lead">{leadText(view, milestones)}</p>
      {late?.newLimit && (
        <p>
          <b>{m.selection_late_now({ days: late.days, day: formatDay(late.newLimit) })}</b>
        </p>
      )}
      {moreText(view).map((text) => (
        <p dir="auto">{text}</p>
      ))}
      {!application.phoneChecked && application.phone && <p class="b-meta">{m.selection_status_unchecked()}</p>}
    </>
  );
}

function leadText({ application, steps, until, moving }: DecidedView, milestones: readonly Milestone[]): string {
  const last = steps.at(-1);
  const detail = last?.detail ?? {};
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
      return moving
        ? m.selection_lead_reserve({ number: formatNumber(application.reserveNo ?? 0) })
        : m.selection_lead_reserve_over();
    case 'offered':
      return until ? m.selection_lead_offered({ until: formatInstant(until) }) : m.selection_lead_offered_by_phone();
    case 'confirmed':
      return m.selection_lead_confirmed();
    case 'not-selected':
      return m.selection_lead_not_selected();
    case 'withdrawn':
      return m.selection_lead_withdrawn();
    case 'cancelled':
      return last?.kind === 'lapse' ? m.selection_lead_lapsed() : m.selection_lead_cancelled();
  }
}

/** What happens next, in one or two sentences: for who waits, and for whose application was ended by the office. */
function moreText({ application, call, steps, moving, ahead }: DecidedView): string[] {
  const last = steps.at(-1);
  if (application.state === 'reserve' && moving) {
    return [
      ahead === 0 ? m.selection_reserve_first() : m.selection_reserve_ahead({ n: ahead }),
      m.selection_reserve_next(),
      ...(call.quotas.length > 0 ? [m.selection_reserve_groups()] : []),
    ];
  }
  if (application.state !== 'cancelled') return [];
  if (last?.kind === 'lapse') return [m.selection_lapsed_next({ phone: formatPhone(call.contact.phone) })];
  return last?.detail.reason ? [m.selection_cancelled_because({ reason: last.detail.reason })] : [];
}
