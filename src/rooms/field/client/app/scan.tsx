/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Card, holderOf, readCard } from '../../scan.rules.ts';
import type { Props } from './field.ts';
import { GuestForm } from './guest.tsx';
import { Icon, LineBox, Screen } from './parts.tsx';
import { made, markedIn, presentIn, recordsOf, type Session } from './queued.ts';
import { beep, startReader } from './reader.ts';
import { clock, t } from './words.ts';

type Result =
  | { kind: 'fresh' | 'already'; name: string; at: string }
  | { kind: 'stranger'; card: Card }
  | { kind: 'unreadable' };

/** Cards of one session, read by the camera or typed; what came of each fills the screen until the next. */
export function Scan({ field, view, sessionId }: Props & { sessionId: string }) {
  const [result, setResult] = useState<Result>();
  const [typed, setTyped] = useState('');
  const session = view.day?.sessions.find(({ id }) => id === sessionId);
  if (!session) return <Screen title={t('scan')} />;
  const marked = markedIn(view.queue, sessionId);
  const show = (next: Result) => {
    beep(next.kind === 'fresh');
    setResult(next);
  };
  const take = (text: string) => {
    const card = readCard(text);
    if (!card) return show({ kind: 'unreadable' });
    const holder = holderOf(session.people, new Set(marked.keys()), card);
    if (holder.found === 'stranger') return show({ kind: 'stranger', card });
    const { person } = holder;
    const known = marked.get(person.id)?.madeAt ?? person.at;
    const at = clock(holder.found === 'already' && known ? new Date(known) : new Date());
    if (holder.found === 'fresh')
      void field.add(
        recordsOf(person.name, {
          ...{ ...made(), kind: 'presence', sessionId, applicationId: person.id },
          how: card.ticket ? 'qr' : 'list',
        }),
      );
    show({ kind: holder.found, name: person.name, at });
  };
  const next = () => setResult(undefined);
  const count = t('session_count', { n: presentIn(session, marked), all: session.people.length });
  return (
    <Screen title={t('scan')} lead={`${session.title}. ${count}.`}>
      {result ? (
        <Came field={field} session={session} result={result} next={next} />
      ) : (
        <>
          <Camera found={take} />
          <form
            class="b-flow"
            onSubmit={(event) => {
              event.preventDefault();
              take(typed);
              setTyped('');
            }}
          >
            <LineBox
              name="code"
              label={t('scan_code')}
              hint={t('scan_code_hint')}
              max={20}
              value={typed}
              onType={setTyped}
            />
            <button type="submit" class="b-button b-button--secondary b-full">
              {t('mark')}
            </button>
          </form>
        </>
      )}
      <a class="b-back" href={`#/hadir/${session.id}`}>
        <Icon name="back" />
        {t('scan_find')}
      </a>
    </Screen>
  );
}

function Camera({ found }: { found: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(found);
  told.current = found;
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    let over = false;
    const place = video.current;
    const running = place && startReader(place, (text) => told.current(text)).catch(() => undefined);
    void running?.then((reader) => (over ? reader?.stop() : setBlocked(!reader)));
    return () => {
      over = true;
      void running?.then((reader) => reader?.stop());
    };
  }, []);
  if (blocked) return <p class="b-agreed">{t('scan_blocked')}</p>;
  return (
    <div class="b-camera">
      <video ref={video} muted playsInline aria-label={t('scan_camera')} />
    </div>
  );
}

const looks = {
  fresh: ['hijau', 'check'],
  already: ['biru', 'check'],
  stranger: ['emas', 'warn'],
  unreadable: ['merah', 'x'],
} as const;

interface CameProps {
  field: Props['field'];
  session: Session;
  result: Result;
  next: () => void;
}

function Came({ field, session, result, next }: CameProps) {
  const [colour, icon] = looks[result.kind];
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const words = 'name' in result ? t(`scan_${result.kind}`, { time: result.at }) : t(`scan_${result.kind}`);
  return (
    <>
      <div class={`b-scanned b-${colour}`} role="status">
        <Icon name={icon} />
        <p class="b-tall">{'name' in result ? result.name : words}</p>
        {'name' in result && <p>{words}</p>}
        {result.kind === 'stranger' && <p>{result.card.code}</p>}
      </div>
      <button ref={button} type="button" class="b-button b-full" onClick={next}>
        {t('scan_next')}
      </button>
      {result.kind === 'stranger' && <GuestForm field={field} session={session} card={result.card} done={next} />}
    </>
  );
}
