/** Reasons why someone may not receive, as audits name them. The first three are known here, the rest the officer asks. */
export const knownReasons = ['helped-this-year', 'same-nik', 'not-micro'] as const;
export const askedReasons = ['civil-servant', 'deceased'] as const;
export const exclusionReasons = [...knownReasons, ...askedReasons] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** What is known of a receiver on the day of the look. `scale` is empty where nobody told it: that excludes nobody. */
export interface ReceiverFacts {
  helpedOn: string | null;
  scale: string | null;
  /** Another business of the same owner, or of a record with the same NIK, that is given equipment this year. */
  sameOwnerHelped: boolean;
  sameNikHelped: boolean;
  today: string;
}

/** Which reasons hold; those that are asked come from the officer. */
export function foundReasons(facts: ReceiverFacts, asked: readonly ExclusionReason[]): ExclusionReason[] {
  const thisYear = facts.helpedOn !== null && facts.helpedOn.slice(0, 4) === facts.today.slice(0, 4);
  return exclusionReasons.filter((reason) => {
    if (reason === 'helped-this-year') return thisYear || facts.sameOwnerHelped;
    if (reason === 'same-nik') return facts.sameNikHelped;
    if (reason === 'not-micro') return facts.scale !== null && facts.scale !== 'MICRO';
    return asked.includes(reason);
  });
}
