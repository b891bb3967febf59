import type { FieldError } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import type { FormValues, Page } from '#ui/index.ts';
import { m } from '#words';
import { callHref } from './session-words.tsx';

/** What a refused form brings back to its page. */
export interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** The call of an address `/kerja/program/:id/…`; 404 when it is not there. */
export const callOf = (c: AppContext): Promise<Call> => getCall(ctxOf(c), idFrom(c.req.param('id')));

/** The frame of a page below one of a call's views. */
export const belowCall = (
  call: Call,
  title: string,
  view: { path: string; label: string },
  again: Again = {},
): Page => ({
  layout: 'staff',
  title,
  service: call.title,
  current: '/kerja/program',
  breadcrumb: [
    { href: callHref(call.id), label: call.title },
    { href: `${callHref(call.id)}/${view.path}`, label: view.label },
  ],
  errors: again.errors,
  status: again.status,
});

/** The frame of one of a call's views. */
export const viewOfCall = (call: Call, title: string, again: Again = {}): Page => ({
  layout: 'staff',
  title,
  service: call.title,
  current: '/kerja/program',
  breadcrumb: [{ href: '/kerja/program', label: m.training_programmes() }],
  errors: again.errors,
  status: again.status,
});
