/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { DraftPhoto } from '../../visit-draft.rules.ts';
import type { Props } from './field.ts';
import { Icon } from './parts.tsx';
import { shrink } from './shrink.ts';
import { decimal, t } from './words.ts';

const most = 4;
const size = (bytes: number): string => (bytes >= 1e9 ? `${decimal(bytes / 1e9)} GB` : `${Math.floor(bytes / 1e6)} MB`);

interface PhotosProps extends Props {
  photos: DraftPhoto[];
  onChange: (photos: DraftPhoto[]) => void;
}

/** Photos of a visit: made smaller and kept sealed as soon as they are taken. */
export function Photos({ field, view, photos, onChange }: PhotosProps) {
  const [broken, setBroken] = useState(false);
  const take = async (files: FileList | null) => {
    const taken: DraftPhoto[] = [];
    setBroken(false);
    for (const file of [...(files ?? [])].slice(0, most - photos.length)) {
      const made = await shrink(file).catch(() => undefined);
      if (!made) setBroken(true);
      if (!made) continue;
      const id = crypto.randomUUID();
      await field.store().keepPhoto(id, made.bytes);
      taken.push({ id, bytes: made.bytes.byteLength, thumb: made.thumb });
    }
    onChange([...photos, ...taken]);
  };
  const drop = async ({ id }: DraftPhoto) => {
    onChange(photos.filter((photo) => photo.id !== id));
    await field.store().dropPhoto(id);
  };
  const sum = Math.ceil(photos.reduce((bytes, photo) => bytes + photo.bytes, 0) / 1000);
  return (
    <section>
      <h2 class="b-h3">{t('photos')}</h2>
      <div class="b-photos">
        {photos.map((photo, at) => (
          <div key={photo.id}>
            <img src={photo.thumb} alt={t('photo_no', { no: at + 1 })} />
            <button
              type="button"
              class="b-photos__drop"
              aria-label={t('photo_drop', { no: at + 1 })}
              onClick={() => void drop(photo)}
            >
              <Icon name="x" />
            </button>
          </div>
        ))}
        {photos.length < most && (
          <label class="b-photos__add">
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                void take(event.currentTarget.files);
                event.currentTarget.value = '';
              }}
            />
            <Icon name="camera" />
            {t('photo_take')}
          </label>
        )}
      </div>
      <p class="b-meta b-mt-1">
        {photos.length > 0 ? t('photos_sum', { n: photos.length, kb: sum }) : t('photos_none')}{' '}
        {view.space !== undefined && t('space', { space: size(view.space) })}
      </p>
      <p class="b-error" role="alert">
        {broken && t('photo_unreadable')}
      </p>
    </section>
  );
}
