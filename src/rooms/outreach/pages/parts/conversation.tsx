import { addMinutes } from '#platform/clock.ts';
import type { OwnBusiness } from '#rooms/registry/index.ts';
import { formatInstant, Note } from '#ui/index.ts';
import { m } from '#words';
import { account, hasAccount } from '../../channels/in-use.ts';
import type { Said as SaidRow } from '../../inbox.reads.ts';
import type { Conversation } from '../../inbox.rules.ts';
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

/**
 * How an answer goes out: as it is while WhatsApp allows that, then in a template; from a colleague's own WhatsApp where the
 * office has no account.
 */
export function AnswerNote({ conversation, now }: { conversation: Conversation; now: Date }) {
  const { kind, channel, heardAt } = conversation;
  if (!hasAccount(kind)) {
    return (
      <Note>
        {m.outreach_inbox_by_hand()} <a href="/kerja/pesan?keadaan=kept">{m.outreach_list_title()}</a>
      </Note>
    );
  }
  if (channel !== 'whatsapp' || !account('whatsapp')) return null;
  const until = addMinutes(heardAt, 24 * 60);
  return (
    <Note>
      {until > now ? m.outreach_inbox_window({ until: formatInstant(until) }) : m.outreach_inbox_window_over()}
    </Note>
  );
}
