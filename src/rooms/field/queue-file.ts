import type { SentItem, ThingPhoto } from './item.schema.ts';

/** The queue of a phone as a file, for when the phone itself can send no more. */
export interface QueueFile {
  kind: 'berdaya-lapangan';
  person: string;
  madeAt: string;
  items: {
    item: SentItem;
    picks: Record<string, { take: 'mine' | 'office'; seen: string | number | readonly string[] | null }>;
  }[];
  /** Photos as JPEG in base64, each with its record, and what it shows of which piece of equipment. */
  photos: { id: string; of: string; jpeg: string; thing?: { caseId: string; name: ThingPhoto } | undefined }[];
}
