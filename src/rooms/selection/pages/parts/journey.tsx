import { formatDay, formatInstant, formatNumber, type TimelineEntry } from '#ui/index.ts';
import { m } from '#words';
import type { Milestone } from '../../promises.rules.ts';

const titles: Record<Milestone['what'], () => string> = {
  sent: m.selection_journey_sent,
  queued: m.selection_journey_queued,
  asked: m.selection_journey_asked,
  completed: m.selection_journey_completed,
  checked: m.selection_journey_checked,
  chosen: m.selection_journey_chosen,
  told: m.selection_journey_told,
  session: m.selection_journey_session,
  accepted: m.selection_journey_accepted,
  reserve: m.selection_journey_reserve,
  'not-selected': m.selection_journey_not_selected,
  offered: m.selection_journey_offered,
  confirmed: m.selection_journey_confirmed,
  withdrawn: m.selection_journey_withdrawn,
  cancelled: m.selection_journey_cancelled,
};

/** What the page says above the journey is not said again in it. */
const saidAbove: readonly Milestone['what'][] = ['asked', 'not-selected', 'reserve', 'cancelled'];

const actors: Partial<Record<Milestone['what'], () => string>> = {
  checked: m.selection_by_checker,
  chosen: m.selection_by_choosers,
  asked: m.selection_by_checker,
};

/** Who did it, as a role: an applicant never reads an officer's name here. */
function byWhom(milestone: Milestone, drawn: boolean): string | undefined {
  const { step, what } = milestone;
  if (step?.detail.saidBy) return m.selection_by_phone({ name: step.detail.saidBy });
  if (step && (step.actorKind === 'public' || step.actorKind === 'owner')) return m.selection_by_you();
  if (step?.actorKind === 'helper' || (what === 'sent' && step?.actorKind === 'staff')) {
    return m.selection_by_helper({ name: step.actorName });
  }
  if (what === 'chosen' && drawn) return m.selection_by_draw();
  return actors[what]?.();
}

function lateText({ late, when }: Milestone): string | undefined {
  if (!late) return undefined;
  if (when === 'done') {
    return late.reason
      ? m.selection_late_done_because({ days: late.days, reason: late.reason })
      : m.selection_late_done({ days: late.days });
  }
  return m.selection_late_now({ days: late.days, day: late.newLimit ? formatDay(late.newLimit) : '-' });
}

function whenText({ when, what, at, due }: Milestone): string | undefined {
  if (when === 'now' && what === 'asked') return m.selection_now_waiting_you();
  if (at) return formatInstant(at);
  if (!due) return undefined;
  return what === 'session' ? formatDay(due) : m.selection_by_day({ day: formatDay(due) });
}

/**
 * The journey of an application as the kit's timeline. `inPlace` stands at the step that waits for the applicant; `drawn`:
 * the call gives its places by draw.
 */
export function journeyOf(
  milestones: readonly Milestone[],
  { inPlace, drawn }: { inPlace?: TimelineEntry['children']; drawn: boolean },
): TimelineEntry[] {
  const sure = ['accepted', 'confirmed'].includes(milestones.findLast(({ when }) => when === 'done')?.what ?? '');
  return milestones.map((milestone) => {
    const late = lateText(milestone);
    const reason = saidAbove.includes(milestone.what) ? undefined : milestone.step?.detail.reason;
    return {
      state: milestone.when,
      title: titleOf(milestone, sure),
      when: whenText(milestone),
      by: byWhom(milestone, drawn),
      children: (
        <>
          {late && <p>{late}</p>}
          {reason && <p>{reason}</p>}
          {milestone.when === 'now' && milestone.what === 'asked' && inPlace}
        </>
      ),
    };
  });
}

/** `sure`: the last thing that happened gave a place, so the training is no longer a maybe. */
function titleOf({ what, when, step }: Milestone, sure: boolean): string {
  const number = step?.detail.reserveNo;
  if ((what === 'queued' || what === 'reserve') && number)
    return m.selection_journey_number({ number: formatNumber(number) });
  if (what === 'cancelled' && step?.kind === 'lapse') return m.selection_journey_lapsed();
  const asked = step?.detail.asked;
  if (what === 'asked' && asked?.length) return m.selection_journey_asked_for({ what: asked.join(', ') });
  return what === 'session' && when === 'later' && !sure ? m.selection_journey_session_if() : titles[what]();
}
