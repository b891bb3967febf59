/** What is counted of a participant, as the registry knows it on the day of the report. */
export interface CountedPerson {
  area: string;
  sex: 'female' | 'male' | null;
  assisted: boolean;
  nib: 'has' | 'none' | 'unknown';
}

/** Counts by group; every participant stands once in each. */
export interface ParticipantGroups {
  /** By kecamatan, in the order of their codes; `code` null: an address outside the known areas. */
  district: { code: string | null; name: string | null; count: number }[];
  sex: { female: number; male: number; unknown: number };
  membership: { assisted: number; other: number };
  nib: { has: number; none: number; unknown: number };
}

/** Counts participants by kecamatan, sex, membership and NIB. An area code belongs to the kecamatan it begins with. */
export function groupsOf(
  people: readonly CountedPerson[],
  districts: readonly { code: string; name: string }[],
): ParticipantGroups {
  const count = (of: (person: CountedPerson) => boolean) => people.filter(of).length;
  const inside = (area: string, code: string) => area === code || area.startsWith(`${code}.`);
  const elsewhere = count(({ area }) => !districts.some(({ code }) => inside(area, code)));
  return {
    district: [
      ...districts.map(({ code, name }) => ({ code, name, count: count(({ area }) => inside(area, code)) })),
      ...(elsewhere > 0 ? [{ code: null, name: null, count: elsewhere }] : []),
    ],
    sex: {
      female: count(({ sex }) => sex === 'female'),
      male: count(({ sex }) => sex === 'male'),
      unknown: count(({ sex }) => sex === null),
    },
    membership: { assisted: count(({ assisted }) => assisted), other: count(({ assisted }) => !assisted) },
    nib: {
      has: count(({ nib }) => nib === 'has'),
      none: count(({ nib }) => nib === 'none'),
      unknown: count(({ nib }) => nib === 'unknown'),
    },
  };
}
