/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { type DraftFault, faultsOf, needsBecause, type VisitDraft, visitOf } from '../../visit-draft.rules.ts';
import { Agreements } from './agreements.tsx';
import { sayAloud } from './aloud.ts';
import { keptChoices, problemChoices, salesChoices, wayChoices } from './choices.ts';
import type { Props } from './field.ts';
import { DayBox, Faults, Icon, Segments, TextBox } from './parts.tsx';
import { Photos } from './photos.tsx';
import { made, recordsOf } from './queued.ts';
import type { TakenDay } from './store.ts';
import { dayOf, daysAfter, decimal, longDay, shortDay, t } from './words.ts';

type Visit = TakenDay['visits'][number];

interface FormProps extends Props {
  visit: Visit;
  draft: VisitDraft;
  change: (part: Partial<VisitDraft>) => void;
}

/** The form of a visit, in the order of the talk. */
export function VisitForm({ field, view, visit, draft, change }: FormProps) {
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>([]);
  const today = dayOf(new Date());
  // What was mended is said no more; what was never complained about waits for the end.
  const still = faultsOf(draft, visit.open, today);
  const left = faults.filter(({ field: name }) => still.some((one) => one.field === name));
  const nameOf = (name: string) => visit.open.find(({ id }) => name === `kept-${id}`)?.text ?? '';
  const wordOf = (fault: DraftFault, name: string) => t(`missing_${fault}`, { text: nameOf(name) });
  const finish = async (event: Event) => {
    event.preventDefault();
    const found = faultsOf(draft, visit.open, today);
    setFaults(found);
    if (found.length > 0) return document.getElementById('missing')?.scrollIntoView({ block: 'center' });
    const photos = draft.photos.map(({ id }) => ({ id }));
    await field.add(recordsOf(visit.name, visitOf(draft, visit, made()), photos), visit.id);
    scrollTo(0, 0);
  };
  return (
    <form class="b-flow" onSubmit={finish} noValidate>
      <Faults faults={left.map(({ fault, field: name }) => ({ field: name, text: wordOf(fault, name) }))} />
      {visit.open.length === 0 && <p class="b-agreed">{t('no_agreement')}</p>}
      {visit.open.map(({ id, text, dueOn, ownerDone }) => (
        <section class="b-agreed" key={id}>
          <p class="b-meta">{t('last_agreed', { day: longDay(dueOn) })}</p>
          <p>
            <b>{text}</b>
          </p>
          {ownerDone && <p class="b-meta">{t('owner_done')}</p>}
          <Segments
            name={`kept-${id}`}
            label={`${t('kept')} ${text}`}
            hidden
            options={keptChoices()}
            value={draft.kept[id] ?? ''}
            onPick={(kept) => change({ kept: { ...draft.kept, [id]: kept as VisitDraft['kept'][string] } })}
          />
        </section>
      ))}
      {needsBecause(draft) && (
        <TextBox
          name="because"
          label={t('because')}
          hint={t('because_hint')}
          max={500}
          value={draft.because}
          onType={(because) => change({ because })}
        />
      )}
      <Segments
        name="sales"
        label={t('sales')}
        options={salesChoices()}
        value={draft.sales}
        onPick={(sales) => change({ sales: sales as VisitDraft['sales'] })}
      />
      <Problems draft={draft} change={change} />
      <TextBox
        name="seen"
        label={t('seen')}
        hint={t('seen_hint')}
        max={1000}
        value={draft.seen}
        onType={(seen) => change({ seen })}
      />
      <Photos field={field} view={view} photos={draft.photos} onChange={(photos) => change({ photos })} />
      <Agreements draft={draft} change={change} />
      <NextVisit visit={visit} draft={draft} change={change} />
      <Around draft={draft} change={change} />
      <div class="b-dock">
        <div>
          <button type="button" class="b-button b-button--secondary" onClick={() => sayAloud(visit, draft)}>
            <Icon name="sound" />
            {t('read_aloud')}
          </button>
          <button type="submit" class="b-button">
            {t('finish')}
          </button>
        </div>
      </div>
    </form>
  );
}

type PartProps = Pick<FormProps, 'draft' | 'change'>;

function Problems({ draft: { problems }, change }: PartProps) {
  const flip = (value: (typeof problems)[number]) =>
    change({ problems: problems.includes(value) ? problems.filter((one) => one !== value) : [...problems, value] });
  return (
    <fieldset>
      <legend class="b-label">{t('problems')}</legend>
      <div class="b-tiles">
        {problemChoices().map(({ value, label, icon }) => (
          <label class="b-option" key={value}>
            <input type="checkbox" checked={problems.includes(value)} onChange={() => flip(value)} />
            <Icon name={icon} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function NextVisit({ visit, draft, change }: PartProps & { visit: Visit }) {
  const [picking, setPicking] = useState(false);
  const [week, month] = [daysAfter(draft.visitedOn, 7), daysAfter(draft.visitedOn, 30)];
  const keep = visit.nextOn ? t('next_keep', { day: shortDay(visit.nextOn) }) : t('next_none');
  const fixed = ['', week, month];
  const isPicked = picking || !fixed.includes(draft.nextOn);
  const pick = (value: string) => {
    setPicking(value === 'pick');
    change({ nextOn: value === 'pick' ? (visit.nextOn ?? month) : value });
  };
  return (
    <div id="f-next">
      <Segments
        name="next-visit"
        label={t('next')}
        options={[
          { value: '', label: keep },
          { value: week, label: t('week') },
          { value: month, label: t('month') },
          { value: 'pick', label: t('pick_day') },
        ]}
        value={isPicked ? 'pick' : draft.nextOn}
        onPick={pick}
      />
      {isPicked && (
        <DayBox name="next-day" label={t('day_field')} value={draft.nextOn} onPick={(nextOn) => change({ nextOn })} />
      )}
    </div>
  );
}

function Around({ draft, change }: PartProps) {
  const step = (by: number) => change({ hours: Math.min(12, Math.max(0.5, draft.hours + by)) });
  return (
    <>
      <Segments
        name="way"
        label={t('way')}
        options={wayChoices()}
        value={draft.way}
        onPick={(way) => change({ way: way as VisitDraft['way'] })}
      />
      <DayBox
        name="visited-on"
        label={t('visited_on')}
        value={draft.visitedOn}
        onPick={(visitedOn) => change({ visitedOn })}
      />
      <div role="group" aria-label={t('hours')}>
        <p class="b-label">{t('hours')}</p>
        <div class="b-stepper">
          <button type="button" aria-label={t('hours_less')} onClick={() => step(-0.5)}>
            <Icon name="minus" />
          </button>
          <output>{t('hours_value', { n: decimal(draft.hours) })}</output>
          <button type="button" aria-label={t('hours_more')} onClick={() => step(0.5)}>
            <Icon name="plus" />
          </button>
        </div>
      </div>
    </>
  );
}
