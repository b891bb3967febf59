import { Tag } from '#ui/index.ts';
import { m } from '#words';
import { breachState, hoursLeft } from '../../breaches/breach.rules.ts';
import type { Breach } from '../../breaches/breaches.reads.ts';

/** Where a breach stands, with the hours that are left. */
export function BreachTag({ breach, now }: { breach: Breach; now: Date }) {
  const state = breachState(breach, now);
  if (state === 'told')
    return (
      <Tag colour="hijau" icon="check">
        {m.registry_breach_told()}
      </Tag>
    );
  return state === 'late' ? (
    <Tag colour="merah" icon="warn">
      {m.registry_breach_late({ n: -hoursLeft(breach.dueAt, now) })}
    </Tag>
  ) : (
    <Tag colour="emas" icon="clock">
      {m.registry_breach_left({ n: hoursLeft(breach.dueAt, now) })}
    </Tag>
  );
}
