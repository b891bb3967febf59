/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { NamedPhoto } from '../../thing-draft.rules.ts';
import type { Props } from './field.ts';
import { Icon } from './parts.tsx';
import { shrink } from './shrink.ts';
import { t } from './words.ts';

interface SlotProps {
  field: Props['field'];
  name: string;
  label: string;
  photo: NamedPhoto | undefined;
  onChange: (photo: NamedPhoto | undefined) => void;
}

/** Makes a picture smaller and keeps it sealed; the one before goes. Nothing for what is no picture. */
export async function keepPhoto(
  field: Props['field'],
  file: Blob,
  before: NamedPhoto | undefined,
): Promise<NamedPhoto | undefined> {
  const made = await shrink(file).catch(() => undefined);
  if (!made) return undefined;
  const id = crypto.randomUUID();
  await field.store().keepPhoto(id, made.bytes);
  if (before) await field.store().dropPhoto(before.id);
  return { id, bytes: made.bytes.byteLength, thumb: made.thumb, dark: made.dark };
}

/** One photo that shows one thing: taken, looked at, taken again when it is too dark. */
export function PhotoSlot({ field, name, label, photo, onChange }: SlotProps) {
  const [broken, setBroken] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const made = await keepPhoto(field, file, photo);
    setBroken(!made);
    if (made) onChange(made);
  };
  return (
    <div class="b-slot">
      <div class="b-slot__picture">{photo ? <img src={photo.thumb} alt={label} /> : <Icon name="camera" />}</div>
      <div>
        <p>
          <b>{label}</b>
        </p>
        {photo?.dark && (
          <p class="b-meta" role="status">
            {t('photo_dark')}
          </p>
        )}
        <p class="b-error" role="alert">
          {broken && t('photo_unreadable')}
        </p>
        <label class="b-button b-button--secondary">
          <input
            type="file"
            id={`f-photo_${name}`}
            accept="image/*"
            capture="environment"
            aria-label={`${label}. ${photo ? t('photo_again') : t('photo_take')}`}
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Icon name="camera" />
          {photo ? t('photo_again') : t('photo_take')}
        </label>
      </div>
    </div>
  );
}
