import { nextReserve, type Quota } from './engine/index.ts';
import { holdsPlace, type InLine, waitingList } from './offers.rules.ts';
import type { IntakeMode } from './selection.rules.ts';

/** The groups a person counts in, and their owner, as the decision kept them. */
export interface Groups {
  features: Record<string, string>;
  ownerId: string;
}

/** Who is asked next. `keepsQuotas` is false where nobody who waits could keep every kept place. */
export interface Next {
  id: string;
  keepsQuotas: boolean;
}

interface Line {
  people: readonly InLine[];
  mode: IntakeMode;
  /** By application; whoever the decision did not know counts in no group. */
  groups: ReadonlyMap<string, Groups>;
  quotas: readonly Quota[];
}

/**
 * Who is asked for the free places: the first of the waiting list, in the order published, with whom the places kept for
 * groups stay kept. Where nobody can keep them all, whoever helps one of them; where nobody helps any, simply the next: an
 * empty chair helps no group.
 */
export function nextInLine(line: Line, free: number): Next[] {
  const holding = line.people.filter(({ state }) => holdsPlace(state, line.mode)).map(({ id }) => id);
  const waiting = waitingList(line.people).map(({ id }) => id);
  const next: Next[] = [];
  for (let n = 0; n < free; n++) {
    const found = oneMore(line, { holding: [...holding, ...next.map(({ id }) => id)], waiting });
    if (!found) break;
    next.push(found);
    waiting.splice(waiting.indexOf(found.id), 1);
  }
  return next;
}

function oneMore({ groups, quotas }: Line, at: { holding: string[]; waiting: string[] }): Next | undefined {
  const { holding } = at;
  const owners = new Set(holding.flatMap((id) => groups.get(id)?.ownerId ?? []));
  const waiting = at.waiting.filter((id) => !owners.has(groups.get(id)?.ownerId ?? ''));
  const [first] = waiting;
  if (!first) return undefined;
  const counts = (id: string, { feature, value }: Quota) => groups.get(id)?.features[feature] === value;
  const count = (quota: Quota) => holding.filter((id) => counts(id, quota)).length;
  // One person cannot fill a gap of two: each quota asks for one more than now at most, and only if someone could.
  const within = quotas.map((quota) => {
    const most = count(quota) + (waiting.some((id) => counts(id, quota)) ? 1 : 0);
    return { ...quota, min: Math.min(quota.min, most), max: holding.length + waiting.length };
  });
  const answer = nextReserve({
    input: {
      // Published numbers are the ranking: a higher one comes later.
      applicants: [...holding, ...waiting].map((id, place) => ({
        id,
        score: -place,
        features: groups.get(id)?.features ?? {},
      })),
      k: holding.length + 1,
      quotas: within,
      seed: '',
    },
    chosen: holding,
    dropped: '',
  });
  const open = quotas.filter((quota) => count(quota) < quota.min);
  const kept = (id: string) => quotas.every((quota) => count(quota) + (counts(id, quota) ? 1 : 0) >= quota.min);
  const helper = waiting.find((id) => open.some((quota) => counts(id, quota)));
  const id = answer.kind === 'reserve' ? answer.id : (helper ?? first);
  return { id, keepsQuotas: kept(id) };
}
