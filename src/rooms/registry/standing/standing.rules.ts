/** How a business can end; `died` is its owner's death, `moved` is out of the city. */
export const endings = ['closed', 'moved', 'died', 'sold'] as const;
export type Ending = (typeof endings)[number];

/** What can be noted: an ending, or that it runs (again, or under a new owner). */
export const standings = [...endings, 'open'] as const;
export type Standing = (typeof standings)[number];

export interface StandingInput {
  kind: Standing;
  /** First day on which it holds, `YYYY-MM-DD`. */
  day: string;
  reason: string;
  source: string;
  /** Who has the business now, where it was sold or passed on. */
  newOwner?: { name: string; phone: string | null };
}

/** What a business is after this: `sold` to someone known goes on running. */
export const endsAs = ({ kind, newOwner }: StandingInput): Ending | null =>
  kind === 'open' || (newOwner && kind !== 'moved') ? null : kind;

const notes: Record<Standing | 'passed', { key: string }> = {
  closed: { key: 'registry_note_standing_closed' },
  moved: { key: 'registry_note_standing_moved' },
  died: { key: 'registry_note_standing_died' },
  sold: { key: 'registry_note_standing_sold' },
  open: { key: 'registry_note_standing_open' },
  passed: { key: 'registry_note_standing_passed' },
};

/** The line it leaves in the history. */
export const standingNote = ({ kind, newOwner }: StandingInput): string => notes[newOwner ? 'passed' : kind].key;

/** Why it cannot be noted so; nothing where it can. */
export function standingFault(
  known: { ended_as: Ending | null },
  input: StandingInput,
  today: string,
): 'standing-future' | 'standing-same' | null {
  if (input.day > today) return 'standing-future';
  const after = endsAs(input);
  return after === known.ended_as && !input.newOwner ? 'standing-same' : null;
}
