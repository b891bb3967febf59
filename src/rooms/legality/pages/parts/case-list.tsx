import { dayOf, daysBetween } from '#platform/clock.ts';
import { Tag, type Work, WorkList } from '#ui/index.ts';
import { m } from '#words';
import type { CaseRow } from '../../case.reads.ts';
import { isStuck } from '../../case.rules.ts';
import { kindWord, partyWord, stepWord } from '../../case-words.ts';
import { caseHref } from './staff-frame.ts';

interface Props {
  cases: readonly CaseRow[];
  areaNames: ReadonlyMap<string, string>;
  now: Date;
  /** Says whose turn it is: where the list mixes them. */
  mixed?: boolean;
}

/** Cases by how long they wait; what is stuck stands out by word and colour. */
export function CaseList({ cases, areaNames, now, mixed }: Props) {
  const today = dayOf(now);
  return <WorkList items={cases.map((case_) => itemOf(case_, { areaNames, today, mixed }))} />;
}

function itemOf(
  case_: CaseRow,
  { areaNames, today, mixed }: { areaNames: Props['areaNames']; today: string; mixed?: boolean },
): Work {
  const days = daysBetween(dayOf(case_.waitsSince), today);
  const late = isStuck(days);
  const place = case_.area ? areaNames.get(case_.area) : undefined;
  const turn = mixed && case_.waitsFor ? m.legality_waits_for({ who: partyWord(case_.waitsFor) }) : undefined;
  const next = case_.nextStep && m.legality_board_next({ step: stepWord(case_.nextStep) });
  return {
    due: String(days),
    unit: m.legality_days(),
    late,
    title: case_.businessName,
    href: caseHref(case_.id),
    text: (
      <>
        {[kindWord(case_.kind), case_.ownerName, place].filter(Boolean).join(', ')}
        <br />
        {[turn, next].filter(Boolean).join('. ')}
        <br />
        {late && (
          <Tag colour="merah" icon="warn">
            {m.legality_board_stuck()}
          </Tag>
        )}{' '}
        {case_.takenByName ?? (
          <Tag colour="emas" icon="ring">
            {m.legality_board_free()}
          </Tag>
        )}
      </>
    ),
  };
}
