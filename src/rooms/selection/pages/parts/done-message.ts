import type { Context } from 'hono';
import { isId } from '#platform/page-address.ts';
import type { Message } from '#ui/index.ts';
import { m } from '#words';

const words = {
  terima: m.selection_done_verify,
  lengkapi: m.selection_done_ask,
  kembalikan: m.selection_done_reopen,
  batal: m.selection_done_cancel,
  dekat: m.selection_done_conflict,
} as const;
export type Done = keyof typeof words;

/** What an act adds to the address it leads to, so that the next page says what was done. */
export const doneQuery = (done: Done, { id, code }: { id: string; code: string }): Record<string, string> => ({
  sesudah: done,
  kode: code,
  tadi: id,
});

/** The band under the header after an act: what was done with which application, and the way back to it. */
export function doneMessage(c: Context): Message[] | undefined {
  const done = (Object.keys(words) as Done[]).find((one) => one === c.req.query('sesudah'));
  const code = c.req.query('kode');
  if (!done || !code || !/^[A-Z0-9-]{4,20}$/.test(code)) return undefined;
  const id = c.req.query('tadi');
  return [
    {
      tone: 'good',
      text: words[done]({ code }),
      next: id && isId(id) ? { href: `/kerja/pengajuan/${id}`, label: m.selection_done_look() } : undefined,
    },
  ];
}
