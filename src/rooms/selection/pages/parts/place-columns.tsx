import type { Ctx } from '#platform/ctx.ts';
import { ApplicationTag, type Column, formatInstant, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import type { Person } from '../../offers.reads.ts';
import { tagOf } from './state-tag.ts';

/** Who it is: name and business, leading to the note of an answer where this person may write one. */
const who = (href?: (person: Person) => string | undefined): Column<Person> => ({
  key: 'name',
  head: m.selection_places_who(),
  card: 'heading',
  cell: (person) => {
    const to = href?.(person);
    return to ? <a href={to}>{person.ownerName}</a> : person.ownerName;
  },
  under: ({ businessName, code }) => [businessName, code].filter(Boolean).join(', '),
});

const state: Column<Person> = {
  key: 'state',
  head: '',
  card: 'status',
  cell: (person) => <ApplicationTag state={tagOf(person.state)} />,
};

/** Time left until an answer is due, in words. */
export function timeLeft(until: Date, now: Date): string {
  const hours = Math.floor((until.getTime() - now.getTime()) / 3_600_000);
  if (hours < 0) return m.selection_places_over();
  if (hours < 1) return m.selection_places_soon();
  return hours < 48 ? m.selection_places_hours({ n: hours }) : m.selection_places_days({ n: Math.floor(hours / 24) });
}

/** Those who have not answered yet, with the time they still have. */
export const unansweredColumns = (ctx: Ctx, href: (person: Person) => string | undefined): Column<Person>[] => [
  who(href),
  { ...state, head: m.selection_places_state() },
  {
    key: 'until',
    head: m.selection_places_until(),
    card: 'last',
    cell: ({ until, reached }) =>
      until && reached ? formatInstant(until) : reached ? m.selection_places_no_end() : m.selection_places_call_them(),
    under: ({ until, reached }) => (until && reached ? timeLeft(until, ctx.now) : ''),
  },
];

/** The waiting list in the order published. */
export const waitingColumns = (): Column<Person>[] => [
  {
    key: 'number',
    head: m.selection_places_number(),
    card: 'place',
    cell: ({ reserveNo }) => m.selection_journey_number({ number: formatNumber(reserveNo ?? 0) }),
  },
  who(),
];

/** Those who said that they come. */
export const comingColumns = (href: (person: Person) => string | undefined): Column<Person>[] => [
  who(href),
  {
    key: 'since',
    head: m.selection_places_since(),
    card: 'last',
    cell: ({ given }) => (given ? formatInstant(given.at) : '-'),
    under: ({ given }) => (given?.detail.saidBy ? m.selection_by_phone({ name: given.detail.saidBy }) : ''),
  },
];
