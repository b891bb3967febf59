import type { Child } from 'hono/jsx';
import { m } from '#words';
import { fieldId } from './form.tsx';

/** One fact. `change` is the address where it can be changed; `source` says where it comes from and since when. */
export type Fact = {
  label: string;
  value?: Child | Child[];
  change?: string;
  source?: string;
  /** Name of the question, where the error summary may lead here. */
  field?: string;
};

function values(value: Fact['value']): Child[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

function Row({ fact, missing }: { fact: Fact; missing?: string }) {
  const shown = values(fact.value);
  return (
    <div id={fact.field && fieldId(fact.field)}>
      <dt>{fact.label}</dt>
      {shown.length === 0 && <dd class="b-muted">{missing ?? m.ui_facts_not_filled()}</dd>}
      {shown.map((value) => (
        <dd>{value}</dd>
      ))}
      {fact.source && (
        <dd>
          <small>{fact.source}</small>
        </dd>
      )}
      {fact.change && (
        <dd class="b-facts__change">
          <a href={fact.change}>
            {m.ui_facts_change()}
            <span class="b-hidden"> {fact.label}</span>
          </a>
        </dd>
      )}
    </div>
  );
}

/** Labelled facts on lines. What is unknown says so; nothing is left blank. `compact` keeps the label above, for narrow columns. */
export function Facts({ facts, missing, compact }: { facts: Fact[]; missing?: string; compact?: boolean }) {
  const changes = facts.some((fact) => fact.change);
  const look = ['b-facts', changes && 'b-facts--change', compact && 'b-facts--compact'].filter(Boolean).join(' ');
  return (
    <dl class={look}>
      {facts.map((fact) => (
        <Row fact={fact} missing={missing} />
      ))}
    </dl>
  );
}

/** All answers in groups before they are sent, each with "Ubah"; what was skipped says "Tidak diisi". */
export function CheckAnswers({ groups }: { groups: { title?: string; facts: Fact[] }[] }) {
  return (
    <>
      {groups.map((group) => (
        <section class="b-flow">
          {group.title && <h2 class="b-h3">{group.title}</h2>}
          <Facts facts={group.facts} />
        </section>
      ))}
    </>
  );
}
