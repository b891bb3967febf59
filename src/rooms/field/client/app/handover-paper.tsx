/** @jsxImportSource preact */
import type { HandoverDraft } from '../../thing-draft.rules.ts';
import { conditionChoices } from './choices.ts';
import type { Props } from './field.ts';
import { LineBox, Segments } from './parts.tsx';
import { PhotoSlot } from './photo-slot.tsx';
import { Sign } from './sign.tsx';
import type { TakenDay } from './store.ts';
import { t, whole } from './words.ts';

/** What the parts of the form of one hand-over get. */
export interface FormProps extends Props {
  thing: TakenDay['equipment']['handovers'][number];
  draft: HandoverDraft;
  change: (part: Partial<HandoverDraft> | ((before: HandoverDraft) => Partial<HandoverDraft>)) => void;
}

/** What stands on the paper of a hand-over, in the order it is done at the table. */
export function HandoverPaper(props: FormProps & { duties: readonly string[] }) {
  const { field, thing, draft, change, duties } = props;
  return (
    <>
      <section class="b-slots">
        {(['item', 'serial', 'receiver'] as const).map((name) => (
          <PhotoSlot
            key={name}
            {...{ field, name }}
            label={
              name === 'serial' && thing.serial
                ? t('photo_serial_of', { serial: whole(thing.serial) })
                : t(`photo_${name}`)
            }
            photo={draft.photos[name]}
            onChange={(photo) => change(({ photos }) => ({ photos: { ...photos, [name]: photo } }))}
          />
        ))}
      </section>
      <Segments
        name="condition"
        label={t('condition')}
        options={conditionChoices()}
        value={draft.condition}
        onPick={(condition) => change({ condition: condition as typeof draft.condition })}
      />
      <section class="b-agreed">
        <p class="b-label">{t('duties')}</p>
        <ol class="b-list">
          {duties.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ol>
        <label class="b-option" for="f-duties">
          <input
            type="checkbox"
            id="f-duties"
            checked={draft.duties}
            onChange={(event) => change({ duties: event.currentTarget.checked })}
          />
          <span>{t('duties_read')}</span>
        </label>
      </section>
      <Signature {...props} />
      {thing.grant && (
        <LineBox name="nphd" label={t('nphd')} value={draft.agreement} onType={(agreement) => change({ agreement })} />
      )}
      <LineBox name="place" label={t('place')} max={120} value={draft.place} onType={(place) => change({ place })} />
      <LineBox name="witness" label={t('witness')} value={draft.witness} onType={(witness) => change({ witness })} />
      <LineBox
        name="witness_position"
        label={t('witness_position')}
        hint={t('witness_position_hint')}
        value={draft.witnessPosition}
        onType={(witnessPosition) => change({ witnessPosition })}
      />
    </>
  );
}

function Signature({ field, draft, change }: FormProps) {
  const shared = {
    field,
    photo: draft.photos.signature,
    onChange: (signature: typeof draft.photos.signature) =>
      change(({ photos }) => ({ photos: { ...photos, signature } })),
  };
  return (
    <section class="b-flow" id="f-photo_signature">
      <Segments
        name="signed"
        label={t('signed')}
        options={[
          { value: 'screen', label: t('signed_screen') },
          { value: 'hand', label: t('signed_hand') },
          { value: 'thumb', label: t('signed_thumb') },
        ]}
        value={draft.signedBy}
        onPick={(signedBy) => {
          if (draft.photos.signature) void field.store().dropPhoto(draft.photos.signature.id);
          change({ signedBy: signedBy as typeof draft.signedBy, photos: { ...draft.photos, signature: undefined } });
        }}
      />
      {draft.signedBy === 'screen' ? (
        <Sign {...shared} />
      ) : (
        <PhotoSlot {...shared} name="paper" label={t('photo_signature')} />
      )}
    </section>
  );
}
