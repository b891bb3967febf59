import type { Context } from 'hono';
import type * as v from 'valibot';
import type { Ctx } from '#platform/ctx.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { inLocale } from '#platform/words.ts';
import { askCompletion } from '../ask-completion.ts';
import { cancelApplication } from '../cancel-application.ts';
import { askSchema, cancelSchema, conflictSchema, reopenSchema, verifySchema } from '../check.schema.ts';
import { declareConflict } from '../declare-conflict.ts';
import { findNeighbours } from '../queue.reads.ts';
import { queueFrom, queueQuery } from '../queue.rules.ts';
import { reopenApplication } from '../reopen-application.ts';
import type { Application } from '../selection.reads.ts';
import { verifyApplication } from '../verify-application.ts';
import { applicationPage } from './application.page.tsx';
import { cancelPage } from './cancel-application.page.tsx';
import { askWord } from './parts/application-actions.tsx';
import { openedApplication } from './parts/application-view.ts';
import { type Done, doneQuery } from './parts/done-message.ts';

type Again = NonNullable<Parameters<typeof applicationPage>[1]>;

interface Act<S extends v.GenericSchema> {
  schema: S;
  done: Done;
  run: (tx: Ctx, application: Application, input: v.InferOutput<S>) => Promise<void>;
  again?: (c: Context, again: Again) => Promise<Response>;
}

/** One act on an application; it leads on to the next of the same queue, or back to the queue when none is left. */
async function post<S extends v.GenericSchema>(c: Context, { schema, done, run, again = applicationPage }: Act<S>) {
  const { application } = await openedApplication(c);
  const queue = queueFrom(c.req.query());
  const { next } = await findNeighbours(ctxOf(c), queue, application);
  return handlePost(c, {
    schema,
    again: (values, errors, status) => again(c, { values, errors, status }),
    run: async (tx, input) => {
      await run(tx, application, input);
      const query = new URLSearchParams(queueQuery(queue));
      for (const [name, value] of Object.entries(doneQuery(done, application))) query.set(name, value);
      return `/kerja/pengajuan${next ? `/${next}` : ''}?${query}`;
    },
  });
}

export const verifyPost = (c: Context) =>
  post(c, {
    schema: verifySchema,
    done: 'terima',
    run: (tx, { id }, { versi, terlambat }) =>
      verifyApplication(tx, { applicationId: id, version: versi, lateReason: terlambat }),
  });

export const askPost = (c: Context) =>
  post(c, {
    schema: askSchema,
    done: 'lengkapi',
    run: (tx, { id, locale }, { versi, minta, lain, sebab, batas }) => {
      const asked = [...inLocale(locale, () => minta.map(askWord)), ...(lain ? [lain] : [])];
      return askCompletion(tx, { applicationId: id, version: versi, asked, reason: sebab, due: batas });
    },
  });

export const reopenPost = (c: Context) =>
  post(c, {
    schema: reopenSchema,
    done: 'kembalikan',
    run: (tx, { id }, { versi, kembali }) =>
      reopenApplication(tx, { applicationId: id, version: versi, reason: kembali }),
  });

export const cancelPost = (c: Context) =>
  post(c, {
    schema: cancelSchema,
    done: 'batal',
    again: cancelPage,
    run: (tx, { id }, { versi, alasan }) =>
      cancelApplication(tx, { applicationId: id, version: versi, reason: alasan }),
  });

export const conflictPost = (c: Context) =>
  post(c, {
    schema: conflictSchema,
    done: 'dekat',
    run: (tx, { id }, { hubungan }) => declareConflict(tx, { applicationId: id, kind: hubungan }),
  });
