import { Tabs } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import { callHref } from './part-addresses.ts';

type Tab = 'summary' | 'schedule';

/** The views of one programme. */
export function CallTabs({ call, current }: { call: Call; current: Tab }) {
  const base = callHref(call.id);
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
      ]}
    />
  );
}
