import type { Context } from 'hono';
import type { Call } from '#rooms/programmes/index.ts';
import { Card, type Fact, Facts, formatInstant } from '#ui/index.ts';
import { m } from '#words';
import type { DecidedView } from './decided-view.ts';
import { PlaceAnswer } from './place-answer.tsx';

/** Who has a place, or is offered one: when, where, what to bring, and the answer. */
export function PlaceCard({ c, view }: { c: Context; view: DecidedView }) {
  const { application, call, until } = view;
  if (!['accepted', 'offered', 'confirmed'].includes(application.state)) return null;
  return (
    <Card title={m.selection_place_title()}>
      <Facts compact facts={placeFacts(call)} />
      <PlaceAnswer c={c} application={application} until={until} />
      {application.state === 'confirmed' && call.sessions.length > 0 && (
        <p>
          <a href={`/program/${call.slug}/jadwal.ics`}>{m.selection_place_calendar()}</a>
        </p>
      )}
    </Card>
  );
}

function placeFacts(call: Call): Fact[] {
  const [first] = call.sessions;
  const more = call.sessions.length - 1;
  return [
    {
      label: m.selection_place_when(),
      value: first
        ? [formatInstant(first.startsAt), ...(more > 0 ? [m.selection_place_more({ n: more })] : [])]
        : m.selection_place_when_later(),
    },
    ...(first
      ? [
          {
            label: m.selection_place_where(),
            value: [
              first.place,
              ...(first.address ? [first.address] : []),
              ...(first.mapUrl ? [<a href={first.mapUrl}>{m.selection_place_map()}</a>] : []),
            ],
          },
        ]
      : []),
    { label: m.selection_place_bring(), value: call.bring || m.selection_place_bring_nothing() },
    {
      label: m.selection_place_cost(),
      value: call.included ? m.selection_place_free_with({ what: call.included }) : m.selection_place_free(),
    },
  ];
}
