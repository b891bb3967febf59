import { afterSending, nextToSend } from '../../outbox.rules.ts';
import type { Office } from './office.ts';
import type { Store } from './store.ts';

/** What stopped the sending: nothing left that may go now, no network, or nobody is signed in. */
export type Stop = 'empty' | 'unreachable' | 'signed-out';

/**
 * Sends record after record until none may go. Each is noted as under way before it goes and as arrived only after the
 * office has named it; whatever happens in between, it goes again. `changed` is told after every step.
 */
export async function sendAll(
  store: Store,
  office: Office,
  { now = () => Date.now(), changed = () => {} }: { now?: () => number; changed?: () => void } = {},
): Promise<Stop> {
  for (;;) {
    const next = nextToSend(await store.heads(), now());
    if (!next) return 'empty';
    const going = await store.begin(next.id);
    changed();
    if (!going) continue;
    const photo = going.kind === 'photo' ? await store.photo(going.id) : undefined;
    const { outcome, said, because } = await office.send(going, photo);
    const content = { ...going.content, said: said ?? going.content.said, because };
    await store.put({ ...afterSending(going, outcome, now()), content });
    changed();
    if (outcome === 'signed-out' || outcome === 'unreachable') return outcome;
  }
}
