import {
  clipped,
  hoursText,
  type Paper,
  type PaperData,
  placeAndDay,
  type Signer,
  signerSheet,
} from '#platform/pdf/paper.ts';
import { type ListedPerson, listHead, listRows } from '#platform/pdf/papers/people.ts';
import { formatDay } from '#ui/format.ts';
import { m } from '#words';

/** Attendance sheet of one session, A4 landscape, with room to sign and empty rows for guests. */
export interface AttendanceData extends PaperData {
  activity: string;
  /** Code of the sub-activity in the budget, when known. */
  subActivityCode?: string;
  /** Which session it is, 1 for the first. */
  session: number;
  sessionDay: string;
  from: string;
  to: string;
  place: string;
  people: ListedPerson[];
  /** Empty numbered rows at the end. */
  emptyRows: number;
  /** Usually the PPTK, who answers for the activity. */
  signer: Signer;
}

const COLUMNS = ['name', 'sex', 'business', 'kelurahan', 'phone'] as const;

export const attendance: Paper<AttendanceData> = {
  template: 'attendance',
  title: (data) => m.platform_paper_attendance_title({ activity: clipped(data.activity, 120), session: data.session }),
  sheet: (data) => ({
    facts: [
      [m.platform_paper_activity(), clipped(data.activity, 160)],
      ...(data.subActivityCode ? [[m.platform_paper_sub_activity(), data.subActivityCode]] : []),
      [
        m.platform_paper_session(),
        m.platform_paper_attendance_session({ session: data.session, day: formatDay(data.sessionDay) }),
      ],
      [m.platform_paper_hours(), hoursText(data.from, data.to)],
      [m.platform_paper_place(), clipped(data.place, 160)],
    ],
    head: [...listHead(COLUMNS), m.platform_paper_signature()],
    rows: [
      ...listRows(data.people, COLUMNS),
      ...Array.from({ length: data.emptyRows }, (_, index) => [
        String(data.people.length + index + 1),
        ...COLUMNS.map(() => ''),
      ]),
    ],
    signer: signerSheet(data.signer),
    words: { name: m.platform_paper_attendance_name(), placeAndDay: placeAndDay({ ...data, day: data.sessionDay }) },
  }),
};
