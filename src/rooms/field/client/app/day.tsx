/** @jsxImportSource preact */
import type { Props } from './field.ts';
import { Icon, Screen, StateTag } from './parts.tsx';
import { markedIn, presentIn, recordsAbout, type Session } from './queued.ts';
import type { Record_, TakenDay } from './store.ts';
import { Things } from './things.tsx';
import { clock, dayOf, longDay, moment, shortDay, t } from './words.ts';

type Visit = TakenDay['visits'][number];

/** The work taken along: visits by day, sessions of today and tomorrow. */
export function Day({ field, view }: Props) {
  const { day } = view;
  const today = dayOf(new Date());
  if (!day) return <Screen title={t('day')} />;
  const taken = moment(new Date(day.at));
  const lead =
    day.today === today
      ? t('day_taken', { when: taken, kb: Math.ceil(view.bytes / 1000) })
      : t('day_old', { when: taken });
  return (
    <Screen title={longDay(today)} lead={lead}>
      <Fetch field={field} view={view} />
      {day.sessions.length > 0 && (
        <section>
          <h2>{t('sessions')}</h2>
          <ul class="b-visits b-mt-1">
            {day.sessions.map((session) => (
              <SessionRow key={session.id} session={session} queue={view.queue} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('visits')}</h2>
        {day.visits.length === 0 && <p class="b-muted b-mt-1">{t('visits_none')}</p>}
        <ul class="b-visits b-mt-1">
          {day.visits.map((visit) => (
            <VisitRow key={visit.id} visit={visit} today={today} queue={view.queue} />
          ))}
        </ul>
      </section>
      <Things view={view} />
    </Screen>
  );
}

function Fetch({ field, view }: Props) {
  const { fetchFailed, owner } = view;
  return (
    <div class="b-mt-2">
      <button
        type="button"
        class="b-button b-button--secondary b-full"
        disabled={view.fetching}
        onClick={() => void field.fetchDay()}
      >
        <Icon name="download" />
        {view.fetching ? t('downloading') : t('download')}
      </button>
      <div role="status">
        {fetchFailed === 'unreachable' && <p class="b-mt-1">{t('download_failed')}</p>}
        {fetchFailed === 'other-person' && <p class="b-mt-1">{t('other_person', { person: owner?.person ?? '' })}</p>}
        {fetchFailed === 'signed-out' && (
          <p class="b-mt-1">
            <a href="/masuk?kembali=/lapangan">{t('sign_in')}</a>
          </p>
        )}
      </div>
    </div>
  );
}

function VisitRow({ visit, today, queue }: { visit: Visit; today: string; queue: readonly Record_[] }) {
  const written = recordsAbout(queue, ['visit'], visit.id).at(-1);
  const [number = '', month = ''] = shortDay(visit.dueOn).split(' ');
  const late = visit.dueOn < today;
  return (
    <li>
      <a href={`#/kunjungan/${visit.id}`}>
        <span class={visit.dueOn > today ? 'b-day__box' : 'b-day__box b-day__box--soon'}>
          <b>{number}</b>
          {month}
        </span>
        <span class="b-visits__text">
          <b>{visit.name}</b>
          <span class="b-meta">
            {[visit.owner, visit.place].filter(Boolean).join(', ')}. {late && !written ? `${t('late')}. ` : ''}
            {visit.askedOn ? t('asked', { day: shortDay(visit.askedOn) }) : (visit.open[0]?.text ?? '')}
          </span>
          {written && <StateTag state={written.state} />}
        </span>
      </a>
    </li>
  );
}

function SessionRow({ session, queue }: { session: Session; queue: readonly Record_[] }) {
  const present = presentIn(session, markedIn(queue, session.id));
  const [number = '', month = ''] = shortDay(dayOf(new Date(session.startsAt))).split(' ');
  return (
    <li>
      <a href={`#/hadir/${session.id}`}>
        <span class="b-day__box">
          <b>{number}</b>
          {month}
        </span>
        <span class="b-visits__text">
          <b>{session.title}</b>
          <span class="b-meta">
            {clock(new Date(session.startsAt))}, {session.place}.{' '}
            {t('session_count', { n: present, all: session.people.length })}.
          </span>
        </span>
      </a>
    </li>
  );
}
