import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { m } from '#words';
import { formatInstant } from '../format.ts';

/**
 * Marks a page that the phone may keep for when there is no internet; `at` is when it was true. The line is shown only
 * when the page comes from the phone. A shared phone keeps nothing.
 */
export function KeepOffline({ c, at }: { c: Context; at: Date }) {
  if (getCookie(c, 'bersama')) return null;
  return (
    <p class="b-note" data-js="keep" hidden>
      {m.ui_offline_kept({ time: formatInstant(at) })}
    </p>
  );
}
