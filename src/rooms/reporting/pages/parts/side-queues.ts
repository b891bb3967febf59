import type { Work } from '#platform/work.ts';
import type { Chrome, IconName } from '#ui/index.ts';
import { m } from '#words';

/**
 * The side list with the team's queues and how much this person has to do. Counting costs a query for each room, so it is
 * done where work is shown and nowhere else.
 */
export function withQueues(chrome: Chrome, { queues }: Work, waiting: number): Chrome {
  const [own, ...rooms] = chrome.side;
  const links = queues.map(({ icon, ...queue }) => ({ ...queue, icon: icon as IconName }));
  return {
    ...chrome,
    side: [
      { ...own, links: (own?.links ?? []).map((link) => ({ ...link, count: waiting || undefined })) },
      ...(links.length > 0 ? [{ title: m.reporting_nav_queues(), links }] : []),
      ...rooms,
    ],
  };
}
