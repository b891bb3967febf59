import { dayOf } from '#platform/clock.ts';
import { formatDate, formatNumber, formatPercent } from '#ui/format.ts';
import { m } from '#words';
import type { Activity } from './activity.reads.ts';
import { type Cell, publicCells } from './small-cells.rules.ts';

/** One question about the participants with its counts. */
export interface Breakdown {
  title: string;
  rows: Cell[];
}

/**
 * Participants by kecamatan, sex, membership and NIB. `forPublic` joins groups below five people; a question that would
 * then say nothing is left out.
 */
export function breakdownsOf({ groups }: Activity, forPublic: boolean): Breakdown[] {
  const { district, sex, membership, nib } = groups;
  const all: Breakdown[] = [
    {
      title: m.reporting_by_district(),
      rows: district.map(({ name, count }) => ({ label: name ?? m.reporting_district_unknown(), count })),
    },
    {
      title: m.reporting_by_sex(),
      rows: [
        { label: m.reporting_sex_female(), count: sex.female },
        { label: m.reporting_sex_male(), count: sex.male },
        { label: m.reporting_unknown(), count: sex.unknown },
      ],
    },
    {
      title: m.reporting_by_membership(),
      rows: [
        { label: m.reporting_membership_assisted(), count: membership.assisted },
        { label: m.reporting_membership_other(), count: membership.other },
      ],
    },
    {
      title: m.reporting_by_nib(),
      rows: [
        { label: m.reporting_nib_has(), count: nib.has },
        { label: m.reporting_nib_none(), count: nib.none },
        { label: m.reporting_unknown(), count: nib.unknown },
      ],
    },
  ];
  return all
    .map(({ title, rows }) => ({
      title,
      rows: forPublic ? publicCells(rows, m.reporting_rest()) : rows.filter(({ count }) => count > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** How people came to take part: how many applied, how many got a place, how many places there were. */
export function participantsText({ applicants, participants, call, outcome }: Activity): string {
  const counts = m.reporting_report_participants({
    applicants: formatNumber(applicants),
    participants: formatNumber(participants),
    places: formatNumber(call.capacity),
  });
  return outcome ? `${counts} ${m.reporting_report_decided({ day: formatDate(outcome.decidedOn) })}` : counts;
}

const ofAll = (n: number | undefined, all: number): string =>
  n === undefined
    ? m.reporting_report_not_recorded()
    : m.reporting_report_of_all({ n: formatNumber(n), all: formatNumber(all), share: formatPercent(n, all) });

/** Results as labelled figures: attendance, certificates, next steps. What nobody recorded says so. */
export function resultsOf({ call, participants, delivery }: Activity): { label: string; value: string }[] {
  const share = formatPercent(call.certificate.minAttendance, 1);
  return [
    { label: m.reporting_report_attended({ share }), value: ofAll(delivery.attendedEnough, participants) },
    { label: m.reporting_report_certificates(), value: ofAll(delivery.certificates, participants) },
    { label: m.reporting_report_next_step(), value: ofAll(delivery.nextStep, participants) },
  ];
}

/** The grounds of an activity: the usual ones, the approval, then what the office wrote. */
export function basisOf({ approvedAt, outcome, note }: Activity): string[] {
  return [
    m.reporting_report_basis_law(),
    ...(approvedAt ? [m.reporting_report_basis_approval({ day: formatDate(dayOf(approvedAt)) })] : []),
    ...(outcome ? [m.reporting_report_basis_decision({ day: formatDate(outcome.decidedOn) })] : []),
    ...note.basis,
  ];
}
