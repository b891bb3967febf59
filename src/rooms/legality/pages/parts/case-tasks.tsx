import { formatDate, type Task, TaskList } from '#ui/index.ts';
import { m } from '#words';
import type { Case, CaseStep } from '../../case.reads.ts';
import { isOver } from '../../case.rules.ts';
import { partyWord, stepWord } from '../../case-words.ts';
import { blockedBy } from '../../kinds.rules.ts';
import { TurnTag } from './case-tag.tsx';

/** What stands under a step: what is asked, what was answered, by whom and since when. */
function hintOf(step: CaseStep, forOwner?: boolean): string | undefined {
  const since = formatDate(step.since);
  if (step.state === 'done') return [step.answer, m.legality_step_done_on({ day: since })].filter(Boolean).join('. ');
  // Whose turn it is stands above already when it is the reader's own.
  if (forOwner && step.who === 'owner') return step.say ?? undefined;
  const who = step.agency ?? partyWord(step.who);
  const usual = step.usualDays && m.legality_step_usual({ n: step.usualDays });
  return [step.say, m.legality_step_since({ who, day: since }), usual].filter(Boolean).join(' ');
}

interface Props {
  case_: Case;
  href: (step: CaseStep) => string | undefined;
  forOwner?: boolean;
}

/** The steps of a case as tasks. `href` gives the page of a step where this reader can do something about it. */
export function CaseTasks({ case_, href, forOwner }: Props) {
  const tasks = case_.steps.map((step): Task => {
    const label = stepWord(step);
    if (step.state === 'done') return { label, hint: hintOf(step, forOwner), status: 'done' };
    const [first] = blockedBy(step, case_.steps);
    if (first) return { label, status: 'blocked', blockedBy: stepWord(first) };
    return {
      label,
      hint: hintOf(step, forOwner),
      href: isOver(case_.state) ? undefined : href(step),
      status: step.state === 'problem' ? 'problem' : 'todo',
      tag: step.state === 'todo' && step.who !== 'owner' ? <TurnTag party={step.who} /> : undefined,
    };
  });
  return <TaskList tasks={tasks} />;
}
