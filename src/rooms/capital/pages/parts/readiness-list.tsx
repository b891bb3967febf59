import { type IconName, Tag, type TagColour, type Task, TaskList } from '#ui/index.ts';
import { m } from '#words';
import type { ReadinessItem, ReadinessState, readinessOf } from '../../readiness.rules.ts';

type Items = ReturnType<typeof readinessOf>;

/** Where an owner mends each thing. */
const ownerFix: Partial<Record<ReadinessItem, string>> = {
  licence: '/saya/izin',
  age: '/bantuan',
  books: '/bantuan',
  size: '/panduan/modal/skema',
  place: '/bantuan',
  phone: '/bantuan',
};

const looks: Record<ReadinessState, { colour: TagColour; icon: IconName; word: () => string }> = {
  ready: { colour: 'hijau', icon: 'check', word: () => m.capital_ready_there() },
  missing: { colour: 'emas', icon: 'ring', word: () => m.capital_ready_missing() },
  check: { colour: 'biru', icon: 'eye', word: () => m.capital_ready_look() },
};

function StandingTag({ state }: { state: ReadinessState }) {
  const { colour, icon, word } = looks[state];
  return (
    <Tag colour={colour} icon={icon}>
      {word()}
    </Tag>
  );
}

/** What is there and what is missing, each with how to mend it; `edit` is the office's own page for it. */
export function ReadinessList({ items, edit }: { items: Items; edit?: string }) {
  const tasks = items.map(({ item, state }): Task => {
    const label = m[`capital_ready_${item}`]();
    const tag = <StandingTag state={state} />;
    if (state === 'ready') return { label, status: 'done', tag };
    return {
      label,
      hint: state === 'missing' ? m[`capital_fix_${item}`]() : m[`capital_look_${item}`](),
      href: edit ?? ownerFix[item],
      status: state === 'missing' ? 'problem' : 'todo',
      tag,
    };
  });
  return <TaskList tasks={tasks} />;
}

/** What only the owner knows: nothing of it is kept. */
export const OwnQuestions = () => (
  <ul class="b-list">
    <li>{m.capital_own_card()}</li>
    <li>{m.capital_own_npwp()}</li>
    <li>{m.capital_own_slik()}</li>
    <li>{m.capital_own_quiet()}</li>
  </ul>
);
