import { ApplicationTag } from '#ui/index.ts';
import type { Waiting } from '../../queue.reads.ts';
import { applicationStates } from '../../selection.rules.ts';
import { tagOf } from './state-tag.ts';

/** How many applicants stand where, each a link to them. */
export function StateCounts({
  counts,
  href,
}: {
  counts: readonly Waiting[];
  href: (state: Waiting['state']) => string;
}) {
  const order = (state: Waiting['state']) => applicationStates.indexOf(state);
  const sorted = [...counts].sort((one, other) => order(one.state) - order(other.state));
  return (
    <p>
      {sorted.map(({ state, count }) => (
        <>
          <a href={href(state)}>
            <ApplicationTag state={tagOf(state)} /> {count}
          </a>{' '}
        </>
      ))}
    </p>
  );
}
