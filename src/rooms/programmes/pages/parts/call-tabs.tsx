import { Tabs } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import type { CallState } from '../../call-states.rules.ts';
import { callHref } from './part-addresses.ts';

type Tab = 'summary' | 'schedule';

const beforeOpening: readonly CallState[] = ['draft', 'awaiting-approval'];

/** The views of one programme. Applicants, selection, attendance, certificates and follow-up belong to other rooms. */
export function CallTabs({ call, current, applied }: { call: Call; current: Tab; applied: number }) {
  const base = callHref(call.id);
  const later = beforeOpening.includes(call.state)
    ? []
    : [
        { href: `/kerja/pengajuan?program=${call.id}`, label: m.programmes_tab_applicants(), count: applied },
        { href: `/kerja/seleksi/${call.id}`, label: m.programmes_tab_selection() },
        { href: `/kerja/hadir?program=${call.id}`, label: m.programmes_tab_attendance() },
        { href: `/kerja/sertifikat/${call.id}`, label: m.programmes_tab_certificates() },
        { href: `/kerja/tindak-lanjut/${call.id}`, label: m.programmes_tab_follow_up() },
      ];
  return (
    <Tabs
      label={call.title}
      tabs={[
        { href: base, label: m.programmes_tab_summary(), current: current === 'summary' },
        {
          href: `${base}/jadwal`,
          label: m.programmes_tab_schedule(),
          count: call.sessions.length,
          current: current === 'schedule',
        },
        ...later,
      ]}
    />
  );
}
