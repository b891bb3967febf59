import { type DemoBusiness, seeded } from './demo-businesses.rules.ts';

/** One invented business as a second list would have it: typed again by somebody else, with less known. */
export function demoDouble(made: DemoBusiness, seed: number): DemoBusiness {
  const random = seeded(seed);
  const maybe = (share: number) => random() < share;
  const { owner } = made;
  const words = owner.name.split(' ');
  return {
    ...made,
    owner: {
      ...owner,
      name:
        words.length > 2 && maybe(0.5)
          ? words.slice(0, -1).join(' ')
          : maybe(0.3)
            ? mistyped(owner.name, random)
            : owner.name,
      phone: maybe(0.75) ? owner.phone : null,
      nik: maybe(0.5) ? owner.nik : null,
    },
    name: made.name && (maybe(0.4) ? made.name.toUpperCase() : mistyped(made.name, random)),
    address: maybe(0.6) ? made.address.replace('Jl.', 'Jalan').replace(' No. ', ' ') : made.address,
    nib: maybe(0.3) ? made.nib : null,
    assistedSince: null,
    helpedOn: null,
    workers: made.workers + (maybe(0.4) ? 1 : 0),
    annualSales: maybe(0.5) ? made.annualSales : Math.round((made.annualSales * 1.2) / 1e5) * 1e5,
  };
}

/** Two letters of the longest word the wrong way round. */
function mistyped(name: string, random: () => number): string {
  const longest = name.split(' ').reduce((long, word) => (word.length > long.length ? word : long), '');
  const at = 1 + Math.floor(random() * Math.max(1, longest.length - 3));
  const letters = [...longest];
  [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at] ?? ''];
  return name.replace(longest, letters.join(''));
}
