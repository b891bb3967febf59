import type { SentVisit } from './item.schema.ts';

type Found = SentVisit['found'];

/** A photo of a draft: its bytes are kept apart. */
export interface DraftPhoto {
  id: string;
  bytes: number;
  /** A small picture to show, as a data address. */
  thumb: string;
}

/** A visit while it is being written; every stroke of it is kept. Empty text: not chosen yet. */
export interface VisitDraft {
  startedAt: string;
  kept: Record<string, '' | SentVisit['kept'][string]>;
  because: string;
  sales: '' | Found['sales'];
  problems: Found['problems'];
  seen: string;
  photos: DraftPhoto[];
  agreements: { text: string; dueOn: string }[];
  /** 'YYYY-MM-DD', or '' to leave the plan as it is. */
  nextOn: string;
  visitedOn: string;
  way: Found['way'];
  hours: number;
}

/** A visit as it begins: today, at the business, an hour and a half. */
export const newDraft = (today: string, startedAt: string, agreementBy: string): VisitDraft => ({
  startedAt,
  kept: {},
  because: '',
  sales: '',
  problems: [],
  seen: '',
  photos: [],
  agreements: [{ text: '', dueOn: agreementBy }],
  nextOn: '',
  visitedOn: today,
  way: 'place',
  hours: 1.5,
});

/** What is missing or wrong, with the field it belongs to, in the order of the form. `today` is 'YYYY-MM-DD'. */
export type DraftFault = 'kept' | 'because' | 'sales' | 'seen' | 'agreement' | 'by' | 'next' | 'day';

/** Everything that keeps a visit from being finished; the office would refuse the same. */
export function faultsOf(
  draft: VisitDraft,
  open: readonly { id: string }[],
  today: string,
): { fault: DraftFault; field: string }[] {
  const faults: { fault: DraftFault; field: string }[] = [];
  const note = (wrong: boolean, fault: DraftFault, field: string) => wrong && faults.push({ fault, field });
  for (const { id } of open) note(!draft.kept[id], 'kept', `kept-${id}`);
  note(needsBecause(draft) && !draft.because.trim(), 'because', 'because');
  note(!draft.sales, 'sales', 'sales');
  note(!draft.seen.trim(), 'seen', 'seen');
  const written = draft.agreements.filter(({ text }) => text.trim());
  note(written.length === 0, 'agreement', 'agreement-0');
  note(
    written.some(({ dueOn }) => !dueOn),
    'by',
    'by-0',
  );
  note(draft.nextOn !== '' && draft.nextOn <= draft.visitedOn, 'next', 'next');
  note(!draft.visitedOn || draft.visitedOn > today, 'day', 'visited-on');
  return faults;
}

/** Whether an agreement was not or only partly carried out, so that the reason is asked. */
export const needsBecause = ({ kept }: VisitDraft): boolean =>
  Object.values(kept).some((answer) => answer && answer !== 'yes');

/** What is known of the track a visit belongs to. */
interface Track {
  id: string;
  visitId: string | null;
  nextOn: string | null;
}

/** A finished draft as it is sent. */
export function visitOf(draft: VisitDraft, track: Track, ids: { id: string; madeAt: string }): SentVisit {
  const { visitedOn, way, problems, hours } = draft;
  const because = needsBecause(draft) ? draft.because.trim() : '';
  const kept = Object.entries(draft.kept).filter((one): one is [string, SentVisit['kept'][string]] => one[1] !== '');
  return {
    ...ids,
    kind: 'visit',
    trackId: track.id,
    visitId: track.visitId,
    knownNextOn: track.nextOn,
    another: false,
    found: { visitedOn, way, because, sales: draft.sales || 'untold', problems, seen: draft.seen.trim(), hours },
    kept: Object.fromEntries(kept),
    agreements: draft.agreements.flatMap(({ text, dueOn }) => (text.trim() ? [{ text: text.trim(), dueOn }] : [])),
    nextOn: draft.nextOn || null,
  };
}
