import type { OwnBusiness } from '#rooms/registry/index.ts';
import { formatInstant, Note } from '#ui/index.ts';
import { m } from '#words';
import type { Said as SaidRow } from '../../inbox.reads.ts';
import { keywordText } from './inbox-words.tsx';
import { stateWord } from './words.tsx';

/** Everything said, oldest first, each with who said it and when. */
export function Said({ said }: { said: SaidRow[] }) {
  return (
    <section>
      <h2>{m.outreach_inbox_said()}</h2>
      <ul class="b-rows">
        {said.map(({ by, at, text, state }) => (
          <li>
            <p class="b-meta">
              {by === 'person' ? m.outreach_inbox_by_person() : m.outreach_inbox_by_office()}, {formatInstant(at)}
              {state && `, ${stateWord(state)}`}
            </p>
            <p>{keywordText(text)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The businesses of the phone, to read before one answers. */
export function BusinessLinks({ businesses }: { businesses: OwnBusiness[] }) {
  if (businesses.length === 0) return <p class="b-meta">{m.outreach_inbox_no_business()}</p>;
  return (
    <ul>
      {businesses.map(({ id, displayName }) => (
        <li>
          <a href={`/kerja/usaha/${id}`}>{displayName}</a>
        </li>
      ))}
    </ul>
  );
}

/** Until when WhatsApp lets the office answer in its own words, or that it no longer does. */
export function WindowNote({ until, now }: { until: Date; now: Date }) {
  return (
    <Note>
      {until > now ? m.outreach_inbox_window({ until: formatInstant(until) }) : m.outreach_inbox_window_over()}
    </Note>
  );
}
