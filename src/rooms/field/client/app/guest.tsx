/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Card } from '../../scan.rules.ts';
import type { Props } from './field.ts';
import { LineBox } from './parts.tsx';
import { made, recordsOf, type Session } from './queued.ts';
import { t } from './words.ts';

interface GuestProps {
  field: Props['field'];
  session: Session;
  /** The card of someone without a place here; nothing for a guest without a card. */
  card?: Card;
  done: () => void;
}

/** Someone without a place at this session: recorded as a guest, by name, with the card if there is one. */
export function GuestForm({ field, session, card, done }: GuestProps) {
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const ticket = card?.ticket ?? null;
  const save = async (event: Event) => {
    event.preventDefault();
    setMissing(!name.trim());
    if (!name.trim()) return;
    const item = { ...made(), kind: 'guest', sessionId: session.id, name: name.trim(), ticket } as const;
    await field.add(recordsOf(item.name, item));
    setName('');
    done();
  };
  return (
    <form class="b-flow" onSubmit={save} noValidate>
      <p class="b-error" role="alert">
        {missing && t('guest_missing')}
      </p>
      <LineBox name="guest" label={t('guest_name')} hint={t('guest_hint')} max={120} value={name} onType={setName} />
      <button type="submit" class="b-button b-button--secondary b-full">
        {t('guest_save')}
      </button>
    </form>
  );
}
