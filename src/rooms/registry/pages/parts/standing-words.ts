import { m } from '#words';
import type { Ending, Standing } from '../../standing/standing.rules.ts';

const names: Record<Standing, () => string> = {
  closed: m.registry_standing_closed,
  moved: m.registry_standing_moved,
  died: m.registry_standing_died,
  sold: m.registry_standing_sold,
  open: m.registry_standing_open,
};
const hints: Record<Standing, () => string> = {
  closed: m.registry_standing_closed_hint,
  moved: m.registry_standing_moved_hint,
  died: m.registry_standing_died_hint,
  sold: m.registry_standing_sold_hint,
  open: m.registry_standing_open_hint,
};

/** How a business stands, in the reader's words. */
export const standingName = (kind: Standing | Ending): string => names[kind]();

/** What can be chosen, each with what it means. */
export const standingChoices = (kinds: readonly Standing[]) =>
  kinds.map((kind) => ({ value: kind, label: names[kind](), hint: hints[kind]() }));
