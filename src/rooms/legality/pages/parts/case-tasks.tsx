import { CaseTag, formatDate, type Task, TaskList } from '#ui/index.ts';
import { m } from '#words';
import type { Case, CaseStep } from '../../case.reads.ts';
import { isOver } from '../../case.rules.ts';
import { partyWord, stepWord } from '../../case-words.ts';
import { blockedBy } from '../../kinds.rules.ts';
import { tagOf } from './case-tag.tsx';

/** What stands under a step: what is asked, what was answered, by whom and since when. */
function hintOf(step: CaseStep): string {
  const since = formatDate(step.since);
  if (step.state === 'done') return [step.answer, m.legality_step_done_on({ day: since })].filter(Boolean).join('. ');
  const who = step.agency ?? partyWord(step.who);
  return [step.say, m.legality_step_since({ who, day: since })].filter(Boolean).join(' ');
}

/** The steps of a case as tasks. `href` gives the page of a step where this reader can do something about it. */
export function CaseTasks({ case_, href }: { case_: Case; href: (step: CaseStep) => string | undefined }) {
  const tasks = case_.steps.map((step): Task => {
    const label = stepWord(step.code);
    if (step.state === 'done') return { label, hint: hintOf(step), status: 'done' };
    const [first] = blockedBy(case_.kind, step.code, case_.steps);
    if (first) return { label, status: 'blocked', blockedBy: stepWord(first) };
    return {
      label,
      hint: hintOf(step),
      href: isOver(case_.state) ? undefined : href(step),
      status: step.state === 'problem' ? 'problem' : 'todo',
      tag: step.state === 'todo' && step.who !== 'owner' ? <CaseTag state={tagOf(step.who)} /> : undefined,
    };
  });
  return <TaskList tasks={tasks} />;
}
