/** @jsxImportSource preact */
import type { TakenDay } from './store.ts';
import { t, whole } from './words.ts';

type Thing = Omit<TakenDay['equipment']['checks'][number], 'month' | 'due'>;

/** What the phone knows of a piece of equipment: number, decree, where, whom to call. */
export function ThingFacts({ thing, decree }: { thing: Thing; decree?: string }) {
  const { serial, place, phone } = thing;
  return (
    <p class="b-meta">
      {serial && `${t('serial')} ${whole(serial)}. `}
      {decree && `SK ${decree}. `}
      {place && `${place}. `}
      {phone && <a href={`tel:${phone}`}>{t('call', { phone: phone.replace(/^\+62/, '0') })}</a>}
    </p>
  );
}
