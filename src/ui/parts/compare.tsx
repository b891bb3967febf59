import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Icon } from '../icons.tsx';
import { Details } from './messages.tsx';

/** A fact of two records side by side. `chosen` is the side the result takes. */
export type ComparedFact = { name: string; label: string; left: string; right: string; chosen?: 'left' | 'right' };

type Side = { title: string; about?: string };

type Props = { caption: string; left: Side; right: Side; facts: ComparedFact[] };

function Head({ side }: { side: Side }) {
  return (
    <th scope="col">
      {side.title}
      {side.about && <small>{side.about}</small>}
    </th>
  );
}

function Pick({ fact, side, title }: { fact: ComparedFact; side: 'left' | 'right'; title: string }) {
  const chosen = (fact.chosen ?? 'left') === side;
  return (
    <td class={chosen ? 'b-chosen' : undefined} data-label={title}>
      <label>
        <input type="radio" name={fact.name} value={side} checked={chosen} />
        <span>{fact[side] || m.ui_compare_empty()}</span>
      </label>
    </td>
  );
}

/**
 * Two records, fact by fact: equal facts folded away, different ones marked by icon and the word "beda", one radio each
 * (`left` or `right`), and the result beside them. On phones one fact under the other. Stands inside a form.
 */
export function Compare({ caption, left, right, facts }: Props) {
  const different = facts.filter((fact) => fact.left !== fact.right);
  const equal = facts.filter((fact) => fact.left === fact.right);
  return (
    <>
      <table class="b-compare">
        <caption class="b-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            <Head side={left} />
            <Head side={right} />
            <th scope="col">{m.ui_compare_result()}</th>
          </tr>
        </thead>
        <tbody>
          {different.map((fact) => (
            <tr>
              <th scope="row">
                {fact.label}
                <span class="b-different">
                  <Icon name="warn" />
                  {m.ui_compare_different()}
                </span>
              </th>
              <Pick fact={fact} side="left" title={left.title} />
              <Pick fact={fact} side="right" title={right.title} />
              <td class="b-result" data-label={m.ui_compare_result()}>
                {fact[fact.chosen ?? 'left'] || m.ui_compare_empty()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {equal.length > 0 && (
        <Details summary={m.ui_compare_equal({ n: equal.length, names: equal.map((fact) => fact.label).join(', ') })}>
          {equal.map(
            (fact): Child => (
              <p>
                {fact.label}: {fact.left}
              </p>
            ),
          )}
        </Details>
      )}
    </>
  );
}
