/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { SaidConflict } from '../../answer.ts';
import { keptChoices, outcomeChoices, problemChoices, salesChoices, wayChoices } from './choices.ts';
import type { Props } from './field.ts';
import { Segments } from './parts.tsx';
import type { Picks, Record_, TakenDay } from './store.ts';
import { decimal, longDay, moment, t } from './words.ts';

/** What the office has otherwise, fact by fact: who changed it, both values, one choice each; nothing is decided in silence. */
export function Decide({ field, view, record }: Props & { record: Record_ }) {
  const [takes, setTakes] = useState<Record<string, 'mine' | 'office'>>({});
  const { said, item } = record.content;
  if (said?.state !== 'conflict') return null;
  const { conflicts } = said;
  const ready = conflicts.every(({ fact }) => takes[fact]);
  const send = () => {
    const picks: Picks = { ...record.content.picks };
    for (const { fact, office } of conflicts) picks[fact] = { take: takes[fact] ?? 'office', seen: office };
    void field.resend(record, { picks });
  };
  const another = () => {
    if (item?.kind === 'visit') void field.resendAs(record, { ...item, another: true });
  };
  const recorded = conflicts.some(
    ({ fact }) => fact in { visitedOn: 1, way: 1, sales: 1, problems: 1, seen: 1, hours: 1 },
  );
  return (
    <div class="b-flow b-mt-2">
      <p class="b-tall">{t('conflict_title')}</p>
      <p class="b-mt-0">{t('conflict_text')}</p>
      {conflicts.map((one) => (
        <div class="b-choice" key={one.fact}>
          <p class="b-meta">
            {one.by && t('conflict_by', { by: one.by, when: one.at ? moment(new Date(one.at)) : '' })}
          </p>
          <Segments
            name={`${record.id}-${one.fact}`}
            label={factWord(one.fact, view.day)}
            options={[
              { value: 'mine', label: t('conflict_mine', { value: valueWord(one.fact, one.mine) }) },
              { value: 'office', label: t('conflict_office', { value: valueWord(one.fact, one.office) }) },
            ]}
            value={takes[one.fact] ?? ''}
            onPick={(take) => setTakes({ ...takes, [one.fact]: take as 'mine' | 'office' })}
          />
        </div>
      ))}
      <button type="button" class="b-button b-full" disabled={!ready} onClick={send}>
        {t('conflict_send')}
      </button>
      {recorded && (
        <div>
          <button type="button" class="b-button b-button--secondary b-full" onClick={another}>
            {t('conflict_another')}
          </button>
          <p class="b-meta b-mt-1">{t('conflict_another_text')}</p>
        </div>
      )}
    </div>
  );
}

/** A fact by its name; an agreement by its own words, where the phone has them. */
function factWord(fact: string, day: TakenDay | undefined): string {
  if (!fact.startsWith('kept:')) return t(`fact_${snake(fact) as 'seen'}`);
  const id = fact.slice('kept:'.length);
  const agreed = day?.visits.flatMap(({ open }) => open).find((one) => one.id === id);
  return agreed?.text ?? t('fact_kept');
}

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A value as people read it. */
function valueWord(fact: string, value: SaidConflict['mine']): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t('conflict_nothing');
  if (fact === 'visitedOn' || fact === 'nextOn') return longDay(String(value));
  if (fact === 'hours') return t('hours_value', { n: decimal(Number(value)) });
  if (fact === 'presence') return value === 'absent' || value === 'closed' ? t(`presence_${value}`) : String(value);
  const words = [...keptChoices(), ...salesChoices(), ...wayChoices(), ...problemChoices(), ...outcomeChoices()];
  const wordOf = (one: string) => words.find(({ value: known }) => known === one)?.label ?? one;
  return (Array.isArray(value) ? value : [String(value)]).map(wordOf).join(', ');
}
