/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { faultOfPin, waitAfterWrong } from '../../pin.rules.ts';
import type { Phase, Props } from './field.ts';
import { Icon, Screen } from './parts.tsx';
import { t } from './words.ts';

/** What stands in the way before a phone can be used, and what to do about it. */
export function Closed({ phase }: { phase: Phase }) {
  if (phase === 'starting') return <Screen title={t('loading')} />;
  if (phase === 'unsupported') return <Screen title={t('welcome')} lead={t('unsupported')} />;
  const words = { 'signed-out': t('sign_in_first'), forbidden: t('forbidden') }[phase as string] ?? t('need_network');
  return (
    <Screen title={t('welcome')} lead={t('welcome_text')}>
      <p>{words}</p>
      {phase === 'unreachable' ? (
        <button type="button" class="b-button b-full" onClick={() => location.reload()}>
          {t('again')}
        </button>
      ) : (
        <a class="b-button b-full" href="/masuk?kembali=/lapangan">
          {t('sign_in')}
        </a>
      )}
    </Screen>
  );
}

interface PinProps {
  id: string;
  label: string;
  value: string;
  fresh?: boolean;
  onType: (pin: string) => void;
}

function PinBox({ id, label, value, fresh, onType }: PinProps) {
  return (
    <div>
      <label class="b-label" for={id}>
        {label}
      </label>
      <input
        class="b-input b-pin"
        id={id}
        type="password"
        inputMode="numeric"
        autocomplete={fresh ? 'new-password' : 'off'}
        maxLength={6}
        value={value}
        onInput={(event) => onType(event.currentTarget.value.replaceAll(/\D/g, ''))}
      />
    </div>
  );
}

function Wrong({ text }: { text: string }) {
  return (
    <p class="b-error" role="alert">
      {text && <Icon name="warn" />}
      {text}
    </p>
  );
}

/** The first opening: a PIN, twice. */
export function ChoosePin({ field, view }: Props) {
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    const fault = faultOfPin(pin, again);
    setWrong(fault ? t(`pin_${fault}`) : '');
    if (fault) return;
    setBusy(true);
    await field.choosePin(pin);
  };
  return (
    <Screen title={t('pin_choose')} lead={t('pin_choose_text')}>
      <form class="b-flow" onSubmit={save}>
        <input type="text" hidden autocomplete="username" value={view.day?.person} />
        <PinBox id="pin" label={t('pin')} value={pin} fresh onType={setPin} />
        <PinBox id="pin-again" label={t('pin_repeat')} value={again} fresh onType={setAgain} />
        <Wrong text={wrong} />
        <button type="submit" class="b-button b-full" disabled={busy}>
          {busy ? t('working') : t('pin_save')}
        </button>
      </form>
    </Screen>
  );
}

/** Opening a phone that keeps records. Wrong PINs make one wait, longer each time; nothing is ever deleted. */
export function Locked({ field, view }: Props) {
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const open = async (event: Event) => {
    event.preventDefault();
    const wait = waitAfterWrong(await field.wrongPins(), Date.now());
    if (wait > 0) return setWrong(t('pin_wait', { n: wait }));
    setBusy(true);
    const opened = await field.unlock(pin);
    setBusy(false);
    if (!opened) setPin('');
    if (!opened) setWrong(t('pin_wrong'));
  };
  return (
    <Screen title={t('locked')} lead={t('locked_text', { person: view.owner?.person ?? '' })}>
      <form class="b-flow" onSubmit={open}>
        <PinBox id="pin" label={t('pin')} value={pin} onType={setPin} />
        <Wrong text={wrong} />
        <button type="submit" class="b-button b-full" disabled={busy || pin.length < 6}>
          {busy ? t('working') : t('open')}
        </button>
      </form>
    </Screen>
  );
}
