/** @jsxImportSource preact */
import { render } from 'preact';
import { App } from './app.tsx';
import { startField } from './field.ts';
import { openDatabase } from './store.ts';
import { useWords } from './words.ts';

/** Begins the application in its place on the shell. */
export async function start(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-js="field/field"]');
  if (!place) return;
  useWords(place.dataset.words ?? '{}');
  document.body.classList.add('b-field-app');
  void navigator.serviceWorker?.register('/lapangan/pekerja.js', { scope: '/lapangan' });
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
    render(<App field={undefined} view={undefined} />, place);
    return;
  }
  const field = startField(await openDatabase(), (view) => render(<App field={field} view={view} />, place));
  addEventListener('online', () => void field.sendNow());
  await field.begin();
}
