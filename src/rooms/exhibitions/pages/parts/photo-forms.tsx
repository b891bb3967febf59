import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { Actions, Button, FileField, Form, Photo, TextField } from '#ui/index.ts';
import { m } from '#words';
import type { Photo as StoredPhoto } from '../../catalogue/product.reads.ts';
import { photoOf } from './show-product.tsx';

/** The photos there are, each with its button to take it away. */
export function PhotoList({ c, action, photos }: { c: AppContext; action: string; photos: StoredPhoto[] }) {
  if (photos.length === 0) return <p>{m.exhibitions_photos_none()}</p>;
  return (
    <ul class="b-goods">
      {photos.map((photo) => (
        <li>
          <Photo photo={photoOf(photo)} size="320" />
          <p class="b-meta">{photo.alt}</p>
          <Form c={c} action={action} class="b-mt-0">
            <Button tone="link" name="hapus" value={photo.id}>
              {m.exhibitions_photo_remove()}
              <span class="b-hidden"> {photo.alt}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

type AddProps = {
  c: AppContext;
  action: string;
  first: boolean;
  values?: FormValues;
  errors?: FieldError[];
};

/** One photo more, with its words for those who cannot see it. */
export function AddPhotoForm({ c, action, first, values, errors }: AddProps) {
  return (
    <Form c={c} action={action} files>
      <FileField name="photo" label={m.exhibitions_photo_field()} hint={m.exhibitions_photo_hint()} errors={errors} />
      <TextField
        name="alt"
        label={m.exhibitions_photo_alt()}
        hint={m.exhibitions_photo_alt_hint()}
        values={values}
        errors={errors}
      />
      <Actions>
        <Button tone={first ? 'primary' : 'secondary'} icon="camera">
          {m.exhibitions_photo_add()}
        </Button>
      </Actions>
    </Form>
  );
}
