import * as v from 'valibot';
import { itemSchema, picksSchema, thingPhotoSchema } from './item.schema.ts';

const id = v.pipe(v.string(), v.uuid());

/** The file a phone saves its queue to, as text. Anything else is a file somebody edited or another file altogether. */
export const queueFileSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    kind: v.literal('berdaya-lapangan'),
    person: v.string(),
    madeAt: v.pipe(v.string(), v.isoTimestamp()),
    items: v.array(v.object({ item: itemSchema, picks: picksSchema })),
    photos: v.array(
      v.object({
        ...{ id, of: id, jpeg: v.pipe(v.string(), v.base64()) },
        thing: v.optional(v.object({ caseId: id, name: thingPhotoSchema })),
      }),
    ),
  }),
);

/** A record out of a file, with what was chosen about it. */
export type FileItem = v.InferOutput<typeof queueFileSchema>['items'][number];
export type FilePhoto = v.InferOutput<typeof queueFileSchema>['photos'][number];
