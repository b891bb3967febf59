/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { checkOf, newCheck, photosOf } from '../../thing-draft.rules.ts';
import { outcomeChoices } from './choices.ts';
import { useDraft } from './draft.ts';
import type { Props } from './field.ts';
import { BackToList, Faults, Icon, Screen, TextBox } from './parts.tsx';
import { PhotoSlot } from './photo-slot.tsx';
import { made, recordsAbout, recordsOf } from './queued.ts';
import { Stored } from './stored.tsx';
import { ThingFacts } from './thing-facts.tsx';
import { longDay, t } from './words.ts';

/** One look at a piece of equipment: how it was found, a photo, what is made with it. */
export function CheckScreen({ field, view, caseId }: Props & { caseId: string }) {
  const thing = view.day?.equipment.checks.find(({ id }) => id === caseId);
  const { draft, change } = useDraft(field, `cek-${caseId}`, () => newCheck);
  const [tried, setTried] = useState(false);
  const record = recordsAbout(view.queue, ['check'], caseId).at(-1);
  if (!thing || !draft) return <Screen title={t('checks')}>{thing ? null : <BackToList />}</Screen>;
  const lead = `${thing.business}, ${thing.owner}. ${t('check_month', { n: thing.month, day: longDay(thing.due) })}`;
  if (record) {
    return (
      <Screen title={thing.item} lead={lead}>
        <Stored record={record} text={t('check_kept')} />
      </Screen>
    );
  }
  const finish = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const { outcome } = draft;
    if (!outcome) return document.getElementById('missing')?.scrollIntoView({ block: 'center' });
    const photos = photosOf({ [`check-${thing.month}`]: draft.photo });
    const records = recordsOf(
      `${thing.item}, ${thing.owner}`,
      checkOf({ ...draft, outcome }, thing, made()),
      photos.map(([name, { id }]) => ({ id, thing: { caseId: thing.id, name } })),
    );
    await field.add(records, `cek-${caseId}`);
    scrollTo(0, 0);
  };
  return (
    <Screen title={thing.item} lead={lead}>
      <ThingFacts thing={thing} />
      <form class="b-flow" onSubmit={finish} noValidate>
        <Faults faults={tried && !draft.outcome ? [{ field: 'outcome', text: t('missing_outcome') }] : []} />
        <fieldset id="f-outcome">
          <legend class="b-label">{t('check_ask')}</legend>
          {outcomeChoices().map(({ value, label }) => (
            <label class="b-option" key={value}>
              <input
                type="radio"
                name="outcome"
                checked={draft.outcome === value}
                onChange={() => change({ outcome: value })}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <PhotoSlot
          {...{ field, name: 'check' }}
          label={t('check_photo')}
          photo={draft.photo}
          onChange={(photo) => change({ photo })}
        />
        <TextBox
          name="output"
          label={t('check_output')}
          max={300}
          value={draft.output}
          onType={(output) => change({ output })}
        />
        <div class="b-dock">
          <div>
            <button type="submit" class="b-button">
              <Icon name="check" />
              {t('finish')}
            </button>
          </div>
        </div>
      </form>
    </Screen>
  );
}
