import type { Actor } from '#platform/ctx.ts';
import { ports } from '#platform/port.ts';
import { Tabs } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import { callHref } from './part-addresses.ts';

/** One view of a programme that a later room adds. */
export interface CallTab {
  /** Last part of its address: `pendaftar` for /kerja/program/:id/pendaftar. Also its name as `current`. */
  path: string;
  label: () => string;
  /** Whether this person, for this call as it stands, has something to see there. */
  shown: (actor: Actor, call: Call) => boolean;
}

const added = ports<CallTab>();

/** Adds a view to every programme's row of tabs, in the order of registering (`src/subscriptions.ts`). */
export function addCallTab(tab: CallTab): void {
  added.push(tab);
}

/** The views of one programme this person may open. `current` is `summary`, `schedule` or the path of an added tab. */
export function CallTabs({ call, current, actor }: { call: Call; current: string; actor: Actor }) {
  const base = callHref(call.id);
  const later = added.filter((tab) => tab.shown(actor, call));
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
        ...later.map((tab) => ({ href: `${base}/${tab.path}`, label: tab.label(), current: current === tab.path })),
      ]}
    />
  );
}
