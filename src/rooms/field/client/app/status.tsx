/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { countQueue, daysWaiting } from '../../outbox.rules.ts';
import type { Props } from './field.ts';
import { Icon } from './parts.tsx';
import { t } from './words.ts';

function Strip({
  colour,
  icon,
  text,
  children,
}: {
  colour: string;
  icon: string;
  text: string;
  children?: ComponentChildren;
}) {
  return (
    <div class={`b-field-strip b-${colour}`} role="status">
      <Icon name={icon} />
      <span>{text}</span>
      {children}
    </div>
  );
}

function useOnline(): boolean {
  const [online, set] = useState(navigator.onLine);
  useEffect(() => {
    const changed = () => set(navigator.onLine);
    addEventListener('online', changed);
    addEventListener('offline', changed);
    return () => {
      removeEventListener('online', changed);
      removeEventListener('offline', changed);
    };
  }, []);
  return online;
}

/** What the queue has to say, always in sight: how many wait, what needs a decision, what is wrong with the phone. */
export function Status({ field, view }: Props) {
  const online = useOnline();
  const { open, refused, conflict } = countQueue(view.queue);
  const waiting = daysWaiting(view.queue, Date.now());
  const minutes = Math.round(Math.abs(view.clockOff) / 60);
  const lowSpace = view.space !== undefined && view.space < 50_000_000;
  return (
    <>
      {waiting >= 3 && (
        <Strip
          colour="merah"
          icon="warn"
          text={waiting >= 10 ? t('waiting_call', { n: waiting }) : t('waiting_long', { n: waiting })}
        >
          <a href="#/kiriman">{t('look')}</a>
        </Strip>
      )}
      {refused + conflict > 0 && (
        <Strip colour="ungu" icon="warn" text={t('attention', { n: refused + conflict })}>
          <a href="#/kiriman">{t('look')}</a>
        </Strip>
      )}
      <Sending {...{ field, view, online, open: open - refused - conflict }} />
      {lowSpace && (
        <Strip colour="merah" icon="warn" text={t('space_low', { mb: Math.floor((view.space ?? 0) / 1e6) })} />
      )}
      {minutes > 0 && (
        <Strip
          colour="emas"
          icon="clock"
          text={view.clockOff > 0 ? t('clock_ahead', { n: minutes }) : t('clock_behind', { n: minutes })}
        />
      )}
    </>
  );
}

function Sending({ field, view, online, open }: Props & { online: boolean; open: number }) {
  if (view.sending && open > 0) return <Strip colour="biru" icon="send" text={t('sending', { n: open })} />;
  if (view.stop === 'signed-out' && open > 0) {
    return (
      <Strip colour="emas" icon="lock" text={t('sign_in_to_send', { n: open })}>
        <a href="/masuk?kembali=/lapangan">{t('sign_in')}</a>
      </Strip>
    );
  }
  const cut = !online || view.stop === 'unreachable';
  if (open === 0) return cut ? <Strip colour="abu" icon="offline" text={`${t('offline')} ${t('all_sent')}`} /> : null;
  return (
    <Strip
      colour="emas"
      icon={cut ? 'offline' : 'wait'}
      text={`${cut ? t('offline') : ''} ${t('unsent', { n: open })}`}
    >
      <button type="button" onClick={() => void field.sendNow()}>
        {t('send_now')}
      </button>
    </Strip>
  );
}
