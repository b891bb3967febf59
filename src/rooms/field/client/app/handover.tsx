/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { faultsOfHandover, handoverOf, newHandover, photosOf } from '../../thing-draft.rules.ts';
import { say } from './aloud.ts';
import { useDraft } from './draft.ts';
import type { Props } from './field.ts';
import { type FormProps, HandoverPaper } from './handover-paper.tsx';
import { BackToList, Faults, Icon, Screen } from './parts.tsx';
import { made, recordsAbout, recordsOf } from './queued.ts';
import { Stored } from './stored.tsx';
import { ThingFacts } from './thing-facts.tsx';
import { t } from './words.ts';

/** One hand-over: photos, condition, duties read out, signature, witness; or the receiver does not want it. */
export function HandoverScreen({ field, view, caseId }: Props & { caseId: string }) {
  const thing = view.day?.equipment.handovers.find(({ id }) => id === caseId);
  const { draft, change } = useDraft(field, `serah-${caseId}`, () => newHandover(thing?.place ?? ''));
  const record = recordsAbout(view.queue, ['handover', 'declined'], caseId).at(-1);
  if (!thing || !draft) return <Screen title={t('handovers')}>{thing ? null : <BackToList />}</Screen>;
  if (record) {
    const declined = record.content.item?.kind === 'declined';
    return (
      <Screen title={thing.item} lead={t('handover_to', { name: thing.owner, business: thing.business })}>
        <Stored record={record} text={declined ? t('declined_kept') : t('handover_kept')} />
      </Screen>
    );
  }
  return (
    <Screen title={thing.item} lead={t('handover_to', { name: thing.owner, business: thing.business })}>
      <ThingFacts thing={thing} decree={thing.decree} />
      <Form {...{ field, view, thing, draft, change }} />
    </Screen>
  );
}

function Form(props: FormProps) {
  const { field, view, thing, draft, change } = props;
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOfHandover(draft, thing) : [];
  const declines = draft.declined !== null;
  const finish = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (faultsOfHandover(draft, thing).length > 0)
      return document.getElementById('missing')?.scrollIntoView({ block: 'center' });
    const photos = declines ? [] : photosOf(draft.photos);
    const records = recordsOf(
      `${thing.item}, ${thing.owner}`,
      handoverOf(draft, thing, made()),
      photos.map(([name, { id }]) => ({ id, thing: { caseId: thing.id, name } })),
    );
    await field.add(records, `serah-${thing.id}`);
    scrollTo(0, 0);
  };
  return (
    <form class="b-flow" onSubmit={finish} noValidate>
      <Faults faults={faults.map((fault) => ({ field: fault, text: t(`missing_${fault}`) }))} />
      {declines ? (
        <div>
          <label class="b-label" for="f-declined">
            {t('declined')}
          </label>
          <textarea
            class="b-input"
            id="f-declined"
            rows={3}
            maxLength={500}
            value={draft.declined ?? ''}
            onInput={(event) => change({ declined: event.currentTarget.value })}
          />
        </div>
      ) : (
        <HandoverPaper {...props} duties={view.day?.equipment.duties ?? []} />
      )}
      <button type="button" class="b-button b-button--link" onClick={() => change({ declined: declines ? null : '' })}>
        {declines ? t('declined_not') : t('declined_button')}
      </button>
      <div class="b-dock">
        <div>
          {!declines && (
            <button
              type="button"
              class="b-button b-button--secondary"
              onClick={() => say(view.day?.equipment.duties ?? [])}
            >
              <Icon name="sound" />
              {t('read_aloud')}
            </button>
          )}
          <button type="submit" class="b-button">
            {t('finish')}
          </button>
        </div>
      </div>
    </form>
  );
}
