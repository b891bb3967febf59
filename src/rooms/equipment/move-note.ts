import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { formatRupiah } from '#ui/format.ts';
import type { GrantCase } from './case.reads.ts';
import type { CaseState } from './case.rules.ts';

/** The states that stand on the business's timeline. */
const lines: Partial<Record<CaseState, { key: string }>> = {
  decreed: { key: 'equipment_timeline_decreed' },
  excluded: { key: 'equipment_timeline_excluded' },
  refused: { key: 'equipment_timeline_refused' },
  'in-use': { key: 'equipment_timeline_in_use' },
  repairing: { key: 'equipment_timeline_repairing' },
  recovered: { key: 'equipment_timeline_recovered' },
  transferred: { key: 'equipment_timeline_transferred' },
  lost: { key: 'equipment_timeline_lost' },
  finished: { key: 'equipment_timeline_finished' },
};

/** Writes where a case has come to on the business's timeline: what it is, its value and whose money; `handed` on the day it is theirs. */
export async function noteMove(tx: Ctx, grantCase: GrantCase, to: CaseState, handed = false): Promise<void> {
  const line = lines[to];
  if (!line) return;
  const { need, value, source } = grantCase;
  await noteOnTimeline(tx, {
    businessId: grantCase.businessId,
    at: tx.now,
    kind: 'equipment',
    text: { key: line.key, params: { need, value: value ? formatRupiah(value) : '', source: source ?? '' } },
    href: `/kerja/peralatan/${grantCase.id}`,
    ...(to === 'in-use' && handed && { helpedOn: dayOf(tx.now) }),
  });
}
