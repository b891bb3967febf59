import type { Match } from '../linkage/match.worker.ts';
import { isSure, planOf } from './import-plan.rules.ts';
import type { Doubles } from './imports.tables.ts';
import type { RowMatch } from './rows.store.ts';

/** What the search for doubles found, row by row: sure matches add to the known business, others wait for a person. */
export function compareRows(
  matches: readonly Match[],
  list: { known: readonly string[]; lines: readonly number[]; doubles: Doubles },
): RowMatch[] {
  return matches.flatMap((match) => {
    const line = list.lines[match.row];
    if (line === undefined) return [];
    const verdict = isSure(match) ? 'ready' : 'maybe';
    return {
      line,
      matchId: match.known === undefined ? null : (list.known[match.known] ?? null),
      matchLine: match.earlier === undefined ? null : (list.lines[match.earlier] ?? null),
      probability: match.probability,
      reasons: match.reasons,
      verdict,
      plan: planOf({ verdict, decision: null, matched: true, doubles: list.doubles }),
    };
  });
}
