import type { Context } from 'hono';
import * as v from 'valibot';
import type { Ctx } from '#platform/ctx.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { idFrom } from '#platform/page-address.ts';
import { askMentor } from '../ask-mentor.ts';
import { compareDouble } from '../compare-double.ts';
import { decideDouble } from '../decide-double.ts';
import { giveOpinion } from '../give-opinion.ts';
import { mergeBusinesses } from '../merge-businesses.ts';
import { askMentorSchema, decideDoubleSchema, opinionSchema } from '../registry.schema.ts';
import { undoMerge } from '../undo-merge.ts';
import { type Filled, showDouble } from './double.page.tsx';

const list = '/kerja/duplikat';

/** One POST of a pair's page: its id, the page again with what was typed. */
const pairOf = (c: Context) => {
  const id = idFrom(c.req.param('id'));
  const again = (values: Filled['values'], errors: Filled['errors'], status: number) =>
    showDouble(c, id, { values, errors, status });
  return { id, again };
};

/** The page of the next pair that is free, which says what became of this one. */
async function nextPair(ctx: Ctx, id: string): Promise<string | undefined> {
  const [next] = (await compareDouble(ctx, id)).next;
  return next && `${list}/${next.id}?sesudah=${id}`;
}

/** `POST /kerja/duplikat/:id`: one business or two; the next pair follows. */
export function doublePost(c: Context): Promise<Response> {
  const { id, again } = pairOf(c);
  return handlePost(c, {
    schema: decideDoubleSchema,
    again,
    run: async (tx, { putusan, bertahan, alasan, ...choice }) => {
      if (putusan === 'gabung') {
        await mergeBusinesses(tx, id, { keep: idFrom(bertahan), choice, reason: alasan });
        return (await nextPair(tx, id)) ?? `${list}/${id}`;
      }
      await decideDouble(tx, id, { reason: alasan });
      return (await nextPair(tx, id)) ?? list;
    },
  });
}

/** `POST /kerja/duplikat/:id/tanya`. */
export function askMentorPost(c: Context): Promise<Response> {
  const { id, again } = pairOf(c);
  return handlePost(c, {
    schema: askMentorSchema,
    again,
    run: async (tx, { pendamping, pertanyaan }) => {
      await askMentor(tx, id, { mentorId: pendamping, question: pertanyaan });
      return `${list}/${id}?ditanya`;
    },
  });
}

/** `POST /kerja/duplikat/:id/jawab`. */
export function opinionPost(c: Context): Promise<Response> {
  const { id, again } = pairOf(c);
  return handlePost(c, {
    schema: opinionSchema,
    again,
    run: async (tx, { pendapat, keterangan }) => {
      await giveOpinion(tx, id, { opinion: pendapat, text: keterangan });
      return list;
    },
  });
}

/** `POST /kerja/duplikat/:id/urungkan`. */
export function undoMergePost(c: Context): Promise<Response> {
  const { id, again } = pairOf(c);
  return handlePost(c, {
    schema: v.object({}),
    again,
    run: async (tx) => {
      await undoMerge(tx, id);
      return `${list}/${id}`;
    },
  });
}
