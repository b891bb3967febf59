/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Props } from './field.ts';
import { GuestForm } from './guest.tsx';
import { BackToList, Icon, Screen, StateTag } from './parts.tsx';
import { made, markedIn, presentIn, recordsAbout, recordsOf, type Session } from './queued.ts';
import type { Record_ } from './store.ts';
import { clock, dayOf, longDay, t } from './words.ts';

type Person = Session['people'][number];

/** The attendance of one session: a tap records someone at this moment; until it is under way it can be taken back. */
export function Roll({ field, view, sessionId }: Props & { sessionId: string }) {
  const [wanted, setWanted] = useState('');
  const [late, setLate] = useState('');
  const session = view.day?.sessions.find(({ id }) => id === sessionId);
  if (!session) return <Screen title={t('sessions')}>{<BackToList />}</Screen>;
  const early = dayOf(new Date(session.startsAt)) > dayOf(new Date());
  const marks = markedIn(view.queue, sessionId);
  const guests = recordsAbout(view.queue, ['guest'], sessionId);
  const find = plain(wanted);
  const people = session.people.filter((one) => plain(`${one.name} ${one.business ?? ''} ${one.code}`).includes(find));
  const takeBack = async ({ name }: Person, record: Record_) => {
    setLate((await field.remove(record.id)) ? '' : t('undo_late', { name }));
  };
  return (
    <Screen
      title={session.title}
      lead={`${longDay(dayOf(new Date(session.startsAt)))}, ${clock(new Date(session.startsAt))}. ${session.place}.`}
    >
      <p class="b-tall" role="status">
        {t('session_count', { n: presentIn(session, marks), all: session.people.length })}
      </p>
      {session.closed && <p class="b-agreed">{t('session_closed')}</p>}
      {early && <p class="b-agreed">{t('session_early')}</p>}
      <p class="b-error" role="alert">
        {late}
      </p>
      {!early && (
        <a class="b-button b-full" href={`#/pindai/${session.id}`}>
          <Icon name="qr" />
          {t('scan_open')}
        </a>
      )}
      <div>
        <label class="b-label" for="f-find">
          {t('session_find')}
        </label>
        <input
          class="b-input"
          id="f-find"
          type="search"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      {people.length === 0 && <p>{t('session_none')}</p>}
      <ul class="b-visits">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            mark={marks.get(person.id)}
            early={early}
            onMark={() => void field.add(presenceOf(session, person))}
            onTakeBack={(record) => void takeBack(person, record)}
          />
        ))}
      </ul>
      {!early && (
        <section class="b-flow">
          <h2>{t('guests')}</h2>
          {guests.length > 0 && (
            <ul class="b-rows">
              {guests.map(({ id, state, content }) => (
                <li key={id}>
                  {content.title} <StateTag state={state} />
                </li>
              ))}
            </ul>
          )}
          <GuestForm field={field} session={session} done={() => {}} />
        </section>
      )}
      <BackToList />
    </Screen>
  );
}

interface RowProps {
  person: Person;
  mark: Record_ | undefined;
  early: boolean;
  onMark: () => void;
  onTakeBack: (record: Record_) => void;
}

function PersonRow({ person, mark, early, onMark, onTakeBack }: RowProps) {
  const name = (
    <span class="b-visits__text">
      <b>{person.name}</b>
      <span class="b-meta">{person.business ?? person.code}</span>
    </span>
  );
  if (mark) {
    return (
      <li>
        <button type="button" disabled={mark.state !== 'saved'} onClick={() => onTakeBack(mark)}>
          {name}
          <span>
            <StateTag state={mark.state} />
            {mark.state === 'saved' && <span class="b-meta"> {t('undo')}</span>}
          </span>
        </button>
      </li>
    );
  }
  const done = person.state === 'present';
  const word = done ? t('present', { time: person.at ? clock(new Date(person.at)) : '' }) : t('mark');
  return (
    <li>
      <button type="button" disabled={done || early} onClick={onMark}>
        {name}
        <span class={`b-tag ${done ? 'b-hijau' : 'b-abu'}`}>
          <Icon name={done ? 'check' : 'ring'} />
          {word}
        </span>
      </button>
    </li>
  );
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const presenceOf = (session: Session, person: Person) =>
  recordsOf(person.name, {
    ...{ ...made(), kind: 'presence', sessionId: session.id },
    ...{ applicationId: person.id, how: 'list' },
  });
