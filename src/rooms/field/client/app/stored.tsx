/** @jsxImportSource preact */
import { BackToList, StateTag } from './parts.tsx';
import type { Record_ } from './store.ts';
import { t } from './words.ts';

/** A finished record: where it stands, what holds until it has arrived, and what the office said. */
export function Stored({ record: { state, content }, text }: { record: Record_; text: string }) {
  const said = content.said?.state === 'done' ? content.said.text : undefined;
  return (
    <>
      <section class="b-agreed" role="status">
        <StateTag state={state} />
        <p class="b-tall">{said ?? text}</p>
        {state !== 'sent' && <p>{t('saved_text')}</p>}
        {(state === 'refused' || state === 'conflict') && (
          <p>
            {content.because} <a href="#/kiriman">{t('look')}</a>
          </p>
        )}
      </section>
      <BackToList />
    </>
  );
}
