import type { Child } from 'hono/jsx';
import { m } from '#words';
import { kindWord } from '../../case-words.ts';
import { type CaseKind, caseKinds, halalKinds } from '../../kinds.rules.ts';

type Props = { href: (kind: CaseKind) => string; halalHref: string; without?: readonly CaseKind[] };

/** Every licence there is help with; the two halal ways begin with the question which one it is. */
export function KindLinks({ href, halalHref, without = [] }: Props) {
  const shown = caseKinds.filter((kind) => !without.includes(kind) && kind !== 'halal-regular');
  const link = (kind: CaseKind): Child =>
    halalKinds.includes(kind) ? (
      <a href={halalHref}>{m.legality_halal_link()}</a>
    ) : (
      <a href={href(kind)}>{kindWord(kind)}</a>
    );
  return (
    <ul class="b-list">
      {shown.map((kind) => (
        <li>{link(kind)}</li>
      ))}
    </ul>
  );
}
