import { Actions, ButtonLink, capitalized, formatInstant, type Task, TaskList, Timeline } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import { type availableSteps, type CallStep, callParts, editableParts } from '../../call-states.rules.ts';
import { listed, missingWord, partOfMissing, partWord, stepWord } from '../../call-words.ts';
import type { Missing } from '../../programmes.rules.ts';
import { callHref, partHref, stepPaths } from './part-addresses.ts';
import { stepWords } from './step-words.ts';

type Steps = ReturnType<typeof availableSteps>;

/** Each part with what it still lacks; a frozen part says so and cannot be opened. */
export function PartTasks({
  call,
  missing,
  mayWrite,
  locale,
}: {
  call: Call;
  missing: readonly Missing[];
  mayWrite: boolean;
  locale: string;
}) {
  const open = mayWrite ? editableParts(call) : [];
  const tasks = callParts.map((part): Task => {
    const lacks = missing.filter((each) => partOfMissing[each] === part).map(missingWord);
    return {
      label: partWord(part),
      href: open.includes(part) ? partHref(call.id, part) : undefined,
      hint: lacks.length > 0 ? m.programmes_part_lacks({ what: listed(lacks, locale) }) : undefined,
      status: lacks.length > 0 ? 'problem' : 'done',
    };
  });
  return <TaskList tasks={tasks} />;
}

/** What this person may do with the call now: the first as the filled button, the rest outlined. */
export function StepButtons({ call, steps, ready }: { call: Call; steps: Steps; ready: boolean }) {
  const shown = steps.filter((step): step is Exclude<CallStep, 'close'> => step !== 'close');
  const isLoss = (step: CallStep) => step === 'cancel' || step === 'postpone';
  const first = shown.find((step) => !isLoss(step) && step !== 'return' && (step !== 'send' || ready));
  return (
    <Actions>
      {shown
        .filter((step) => step !== 'send' || ready)
        .sort((one, other) => Number(other === first) - Number(one === first))
        .map((step) => (
          <ButtonLink
            href={`${callHref(call.id)}/langkah/${stepPaths[step]}`}
            tone={step === first ? 'primary' : isLoss(step) ? 'danger' : 'secondary'}
            icon={stepWords[step].icon}
          >
            {stepWords[step].button()}
          </ButtonLink>
        ))}
    </Actions>
  );
}

interface Taken {
  step: CallStep;
  reason: string | null;
  by: string;
  at: Date;
}

/** The steps taken, oldest first, each with who, when and why. */
export function StepHistory({ steps }: { steps: readonly Taken[] }) {
  return (
    <Timeline
      entries={steps.map(({ step, reason, by, at }) => ({
        state: 'done' as const,
        title: capitalized(stepWord(step)),
        when: formatInstant(at),
        by,
        children: reason ? <p>{reason}</p> : undefined,
      }))}
    />
  );
}
