/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { CheckScreen } from './check.tsx';
import { Day } from './day.tsx';
import { ChoosePin, Closed, Locked } from './doors.tsx';
import type { Props } from './field.ts';
import { HandoverScreen } from './handover.tsx';
import { Outbox } from './outbox.tsx';
import { Roll } from './roll.tsx';
import { Scan } from './scan.tsx';
import { Status } from './status.tsx';
import { VisitScreen } from './visit.tsx';
import { t } from './words.ts';

const place = (): string[] => location.hash.replace(/^#\/?/, '').split('/');

/** The whole application: a bar, what the queue says, one screen. Its address is the part after `#`. */
export function App({ field, view }: Partial<Props>) {
  const [at, go] = useState(place);
  useEffect(() => {
    const moved = () => go(place());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const isOpen = field && view?.phase === 'open';
  return (
    <>
      <header>
        <div class="b-top">
          <div class="b-wrap">
            <a class="b-logo" href="#/">
              <svg aria-hidden="true">
                <use href="#i-mark" />
              </svg>
              <span>
                <b>Berdaya</b>
                {view?.owner?.person ?? view?.day?.person ?? ''}
              </span>
            </a>
            {isOpen && (
              <a class="b-menu" href={at[0] === 'kiriman' ? '#/' : '#/kiriman'}>
                {at[0] === 'kiriman' ? t('list') : t('queue')}
              </a>
            )}
          </div>
        </div>
        {isOpen && <Status field={field} view={view} />}
      </header>
      {isOpen ? <Open field={field} view={view} at={at} /> : <Door field={field} view={view} />}
    </>
  );
}

function Open({ field, view, at: [screen = '', id = ''] }: Props & { at: string[] }) {
  if (screen === 'kunjungan') return <VisitScreen key={id} field={field} view={view} trackId={id} />;
  if (screen === 'hadir') return <Roll key={id} field={field} view={view} sessionId={id} />;
  if (screen === 'pindai') return <Scan key={id} field={field} view={view} sessionId={id} />;
  if (screen === 'serah') return <HandoverScreen key={id} field={field} view={view} caseId={id} />;
  if (screen === 'cek') return <CheckScreen key={id} field={field} view={view} caseId={id} />;
  if (screen === 'kiriman') return <Outbox field={field} view={view} />;
  return <Day field={field} view={view} />;
}

function Door({ field, view }: Partial<Props>) {
  if (!field || !view) return <Closed phase="unsupported" />;
  if (view.phase === 'choose-pin') return <ChoosePin field={field} view={view} />;
  if (view.phase === 'locked') return <Locked field={field} view={view} />;
  return <Closed phase={view.phase} />;
}
