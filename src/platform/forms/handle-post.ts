import type { Context } from 'hono';
import * as v from 'valibot';
import type { Ctx } from '#platform/ctx.ts';
import { readFormKey } from '#platform/forms/form-key.ts';
import { type FormValues, readForm, type SentForm } from '#platform/forms/read-form.ts';
import { submitOnce } from '#platform/forms/submit-once.store.ts';
import { Refusal, type RefusalStatus } from '#platform/refusal.ts';
import { m } from '#words';

/** One thing to mend. `name` is the field's name, '' when it concerns the whole form; `href` leads where it can be mended. */
export interface FieldError {
  name: string;
  message: string;
  href?: string;
}

/** Shows the same page again with what was typed and what is wrong; must answer with the given status. */
export type ShowAgain = (
  values: FormValues,
  errors: FieldError[],
  status: 403 | 409 | 410 | 422 | 429,
) => Response | Promise<Response>;

interface PostPage<S extends v.GenericSchema> {
  schema: S;
  again: ShowAgain;
  /** One use case; returns the address to go on to. In `handlePost` it runs inside the submit-once transaction. */
  run: (tx: Ctx, input: v.InferOutput<S>, sent: SentForm) => Promise<string>;
}

/**
 * The POST of a page: parse with the room's schema (422 with everything kept), carry out one use case once, go on (303).
 * A refusal that names a field, or any refusal of 409/422/429, is shown on the page with what was typed; others travel
 * up to the one translator.
 */
export const handlePost = <S extends v.GenericSchema>(c: Context, page: PostPage<S>): Promise<Response> =>
  answerPost(c, page, (key, run) => submitOnce(c.get('ctx') as Ctx, key, run));

/**
 * The POST of a page whose answer lies in the response itself: a sign-in sets cookies, so a second submit must get its
 * own. It is carried out each time, outside any transaction.
 */
export const handleEachPost = <S extends v.GenericSchema>(c: Context, page: PostPage<S>): Promise<Response> =>
  answerPost(c, page, (_key, run) => run(c.get('ctx') as Ctx));

async function answerPost<S extends v.GenericSchema>(
  c: Context,
  page: PostPage<S>,
  carryOut: (key: string, run: (ctx: Ctx) => Promise<string>) => Promise<string>,
): Promise<Response> {
  const sent = await readForm(c);
  const key = readFormKey(c, sent.key);
  if (!key) return page.again(sent.values, [{ name: '', message: m.platform_refusal_form_key() }], 403);
  const parsed = v.safeParse(page.schema, sent.values);
  if (!parsed.success) return page.again(sent.values, errorsOf(parsed.issues), 422);
  try {
    const location = await carryOut(key, (ctx) => page.run(ctx, parsed.output, sent));
    return c.redirect(location, 303);
  } catch (error) {
    if (error instanceof Refusal && (error.field !== undefined || isShownOnPage(error.status))) {
      const status = isShownOnPage(error.status) ? error.status : error.status === 410 ? 410 : 422;
      return page.again(sent.values, [{ name: error.field ?? '', message: error.text(), href: error.href }], status);
    }
    throw error;
  }
}

const isShownOnPage = (status: RefusalStatus): status is 409 | 422 | 429 =>
  status === 409 || status === 422 || status === 429;

/** Valibot's issues as one sentence per field, in the order of the form. */
export function errorsOf(issues: readonly v.BaseIssue<unknown>[]): FieldError[] {
  const errors = new Map<string, string>();
  for (const issue of issues) {
    const name = issue.path?.map((part) => String(part.key)).join('.') ?? '';
    if (!errors.has(name)) errors.set(name, issue.message);
  }
  return [...errors].map(([name, message]) => ({ name, message }));
}
