import type { SentOf, ThingPhoto } from './item.schema.ts';

type Handover = SentOf<'handover'>;
type Check = SentOf<'check'>;

/** A photo that is kept and not yet sent: its bytes lie apart. `dark`: hardly anything can be seen on it. */
export interface NamedPhoto {
  id: string;
  bytes: number;
  /** A small picture to show, as a data address. */
  thumb: string;
  dark: boolean;
}

/** A hand-over while it is being written. Empty text: not chosen yet. */
export interface HandoverDraft {
  photos: Partial<Record<'item' | 'serial' | 'receiver' | 'signature', NamedPhoto>>;
  duties: boolean;
  condition: '' | Handover['condition'];
  signedBy: Handover['signedBy'];
  place: string;
  witness: string;
  witnessPosition: string;
  agreement: string;
  /** Why the receiver does not want it; nothing while they do. */
  declined: string | null;
}

export const newHandover = (place: string): HandoverDraft => ({
  photos: {},
  duties: false,
  condition: '',
  signedBy: 'screen',
  place,
  witness: '',
  witnessPosition: '',
  agreement: '',
  declined: null,
});

export type HandoverFault =
  | `photo_${'item' | 'serial' | 'receiver' | 'signature'}`
  | 'condition'
  | 'duties'
  | 'place'
  | 'witness'
  | 'witness_position'
  | 'nphd'
  | 'declined';

/** What keeps a hand-over from being finished, in the order of the form; the office would refuse the same. */
export function faultsOfHandover(draft: HandoverDraft, { grant }: { grant: boolean }): HandoverFault[] {
  if (draft.declined !== null) return draft.declined.trim() ? [] : ['declined'];
  const faults: [boolean, HandoverFault][] = [
    [!draft.photos.item, 'photo_item'],
    [!draft.photos.serial, 'photo_serial'],
    [!draft.photos.receiver, 'photo_receiver'],
    [!draft.condition, 'condition'],
    [!draft.duties, 'duties'],
    [!draft.photos.signature, 'photo_signature'],
    [grant && !draft.agreement.trim(), 'nphd'],
    [!draft.place.trim(), 'place'],
    [!draft.witness.trim(), 'witness'],
    [!draft.witnessPosition.trim(), 'witness_position'],
  ];
  return faults.flatMap(([wrong, fault]) => (wrong ? [fault] : []));
}

/** A look while it is being written. */
export interface CheckDraft {
  outcome: '' | Check['outcome'];
  output: string;
  photo: NamedPhoto | undefined;
}

export const newCheck: CheckDraft = { outcome: '', output: '', photo: undefined };

interface Ids {
  id: string;
  madeAt: string;
}

/** A finished hand-over as it is sent. */
export function handoverOf(
  draft: HandoverDraft,
  thing: { id: string; itemId: string },
  ids: Ids,
): SentOf<'handover' | 'declined'> {
  const of = { ...ids, caseId: thing.id, itemId: thing.itemId };
  if (draft.declined !== null) return { ...of, kind: 'declined', reason: draft.declined.trim() };
  return {
    ...of,
    kind: 'handover',
    place: draft.place.trim(),
    condition: draft.condition || 'good',
    duties: true,
    signedBy: draft.signedBy,
    witness: draft.witness.trim(),
    witnessPosition: draft.witnessPosition.trim(),
    agreement: draft.agreement.trim(),
  };
}

/** A finished look as it is sent. */
export const checkOf = (
  draft: CheckDraft & { outcome: Check['outcome'] },
  thing: { id: string; month: Check['month'] },
  ids: Ids,
): Check => ({
  ...ids,
  kind: 'check',
  caseId: thing.id,
  month: thing.month,
  outcome: draft.outcome,
  output: draft.output.trim(),
});

/** The photos of a finished draft, each with what it shows. */
export const photosOf = (photos: Partial<Record<ThingPhoto, NamedPhoto | undefined>>): [ThingPhoto, NamedPhoto][] =>
  Object.entries(photos).flatMap(([name, photo]) => (photo ? [[name as ThingPhoto, photo]] : []));
