import type { Context } from 'hono';
import type { FieldError } from '#platform/forms/handle-post.ts';
import { Actions, BulletList, Button, FileField, Form, Tag } from '#ui/index.ts';
import { m } from '#words';
import { type HandoverPhoto, shownPhotos } from '../../case.rules.ts';
import { duties, photoWord } from '../../case-words.ts';

/** A photo that was sent, and whether anything can be seen on it. */
export type Kept = { name: string; dark: boolean };

type Props = { c: Context; here: string; kept: readonly Kept[]; errors?: FieldError[] };

/** The three photos of a hand-over: what came, what is missing, what is too dark; each can be sent again. */
export function ShownPhotos({ c, here, kept, errors }: Props) {
  const missing = shownPhotos.filter((name) => !kept.some((one) => one.name === name));
  const again = shownPhotos.filter((name) => kept.some((one) => one.name === name && one.dark));
  const asked = missing.length > 0 ? [...missing, ...again] : again.length > 0 ? again : shownPhotos;
  return (
    <section class="b-flow">
      <h2>{m.equipment_photos_title()}</h2>
      {missing.length > 0 && <p>{m.equipment_photos_text()}</p>}
      {shownPhotos.map((name) => (
        <PhotoLine name={name} here={here} photo={kept.find((one) => one.name === name)} />
      ))}
      <Form c={c} action={`${here}/foto`} files>
        {asked.map((name) => (
          <FileField errors={errors} name={name} label={photoWord(name)} capture optional />
        ))}
        <Actions>
          <Button tone={missing.length > 0 ? 'primary' : 'secondary'}>{m.equipment_photos_send()}</Button>
        </Actions>
      </Form>
    </section>
  );
}

function PhotoLine({ name, here, photo }: { name: HandoverPhoto; here: string; photo?: Kept }) {
  const label = photoWord(name);
  return (
    <div class="b-thumb">
      {photo && (
        <a href={`${here}/foto/${name}`}>
          <img
            class={name === 'signature' ? 'b-signed' : undefined}
            src={`${here}/foto/${name}`}
            width="72"
            height="72"
            alt={label}
            loading="lazy"
            decoding="async"
          />
        </a>
      )}
      <span>{label}</span>
      {!photo ? (
        <Tag colour="emas" icon="camera">
          {m.equipment_photo_missing()}
        </Tag>
      ) : photo.dark ? (
        <Tag colour="emas" icon="warn">
          {m.equipment_photo_dark()}
        </Tag>
      ) : (
        <Tag colour="hijau" icon="check">
          {m.equipment_photo_kept()}
        </Tag>
      )}
    </div>
  );
}

/** The duties are read out, then the receiver signs: by finger on the screen, or on paper that is photographed. */
export function SignPart({ c, here, kept, errors }: Props) {
  const signed = kept.find(({ name }) => name === 'signature');
  return (
    <section class="b-flow">
      <h2>{m.equipment_duties_title()}</h2>
      <p>{m.equipment_duties_text()}</p>
      <BulletList items={duties()} />
      <h2>{m.equipment_photo_signature()}</h2>
      {signed && <PhotoLine name="signature" here={here} photo={signed} />}
      <Form c={c} action={`${here}/foto`} files>
        <div class="b-sign" data-js="equipment/sign" hidden>
          <p class="b-label">{m.equipment_sign_label()}</p>
          <canvas aria-label={m.equipment_sign_label()} />
          <button class="b-button b-button--secondary" type="button">
            <span>{m.equipment_sign_again()}</span>
          </button>
        </div>
        <FileField
          errors={errors}
          name="signature"
          label={m.equipment_sign_paper()}
          hint={m.equipment_photo_signature_hint()}
          capture
          optional
        />
        <Actions>
          <Button tone={signed ? 'secondary' : 'primary'}>{m.equipment_sign_send()}</Button>
        </Actions>
      </Form>
    </section>
  );
}
