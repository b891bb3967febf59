import { formatInstant, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import { sessionsText } from '../../call-dates.ts';
import { listed, roleWord } from '../../call-words.ts';

/** A call at a glance for the office: who applied, its days, its team, who waits to hear of it. */
export function factsOf(call: Call, around: { applied: number; interested: number; locale: string }) {
  const team = call.team.map(({ name, role }) => `${name} (${roleWord(role)})`);
  return [
    {
      label: m.programmes_staff_applied(),
      value: m.programmes_staff_applied_of({ n: formatNumber(around.applied), places: formatNumber(call.capacity) }),
    },
    { label: m.programmes_form_opens(), value: call.opensAt ? formatInstant(call.opensAt) : undefined },
    { label: m.programmes_form_closes(), value: call.closesAt ? formatInstant(call.closesAt) : undefined },
    { label: m.programmes_fact_days(), value: sessionsText(call) },
    { label: m.programmes_form_team(), value: team.length > 0 ? listed(team, around.locale) : undefined },
    ...(around.interested > 0
      ? [{ label: m.programmes_staff_interested(), value: m.programmes_staff_interested_n({ n: around.interested }) }]
      : []),
  ];
}
