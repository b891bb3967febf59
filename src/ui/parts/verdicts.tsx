import type { Child } from 'hono/jsx';
import { Icon, type IconName } from '../icons.tsx';

/** One condition and how it stands: met, to be made sure, not met. */
export type ConditionVerdict = { state: 'yes' | 'maybe' | 'no'; title: string; text?: string; children?: Child };

const icons: Record<ConditionVerdict['state'], IconName> = { yes: 'check', maybe: 'contrast', no: 'minus' };

/** The conditions of an answer, each with icon, words and reason; what is open can be settled inside its own line. */
export function Verdicts({ verdicts }: { verdicts: ConditionVerdict[] }) {
  return (
    <ul class="b-verdicts">
      {verdicts.map(({ state, title, text, children }) => (
        <li class={`b-${state}`}>
          <Icon name={icons[state]} />
          <div>
            <b>{title}</b>
            {text && <p>{text}</p>}
            {children}
          </div>
        </li>
      ))}
    </ul>
  );
}
