/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { type DraftFault, faultsOf, needsBecause, type VisitDraft, visitOf } from '../../visit-draft.rules.ts';
import { Agreements } from './agreements.tsx';
import { sayAloud } from './aloud.ts';
import { keptChoices, problemChoices, salesChoices, wayChoices } from './choices.ts';
import type { Props } from './field.ts';
import { DayBox, Icon, Segments, TextBox } from './parts.tsx';
import { Photos } from './photos.tsx';
import type { Record_, TakenDay } from './store.ts';
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
  const finish = async (event: Event) => {
    event.preventDefault();
    const found = faultsOf(draft, visit.open, today);
    setFaults(found);
    if (found.length > 0) return document.getElementById('missing')?.scrollIntoView({ block: 'center' });
    await field.add(recordsOfDraft(visit, draft), visit.id);
    scrollTo(0, 0);
  };
  return (
    <form class="b-flow" onSubmit={finish} noValidate>
      <Missing faults={left} visit={visit} />
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

/** Shows a field and gives it the focus; a group gives it to its first answer. */
function goTo(field: string): void {
  const place = document.getElementById(`f-${field}`);
  place?.scrollIntoView({ block: 'center' });
  (place?.querySelector('input') ?? place)?.focus({ preventScroll: true });
}

function Missing({ faults, visit }: { faults: ReturnType<typeof faultsOf>; visit: Visit }) {
  const nameOf = (field: string) => visit.open.find(({ id }) => field === `kept-${id}`)?.text ?? '';
  const wordOf = (fault: DraftFault, field: string) => t(`missing_${fault}`, { text: nameOf(field) });
  return (
    <div role="alert" id="missing">
      {faults.length > 0 && (
        <div class="b-errors">
          <h2>{t('missing')}</h2>
          <ul>
            {faults.map(({ fault, field }) => (
              <li key={field}>
                <button type="button" onClick={() => goTo(field)}>
                  {wordOf(fault, field)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** A finished draft as records of the queue: its facts, then each photo. */
function recordsOfDraft(visit: Visit, draft: VisitDraft): Omit<Record_, 'seq'>[] {
  const now = new Date();
  const item = visitOf(draft, visit, { id: crypto.randomUUID(), madeAt: now.toISOString() });
  const waiting = {
    state: 'saved',
    tries: 0,
    notBefore: 0,
    madeAt: now.getTime(),
    subject: `track:${visit.id}`,
  } as const;
  const title = visit.name;
  const photos = draft.photos.map(({ id }) => ({
    ...waiting,
    id,
    kind: 'photo' as const,
    of: item.id,
    content: { title, picks: {} },
  }));
  return [{ ...waiting, id: item.id, kind: 'visit', content: { title, item, picks: {} } }, ...photos];
}
