import type { Context } from 'hono';
import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { confirmPlace } from '../confirm-place.ts';
import { provedApplication, statusPage } from './status.page.tsx';

/** `POST /status/:kode/ikut`: "Saya ikut". When the place has gone meanwhile the status page says so. */
export async function confirmPlacePost(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => statusPage(c, errors, status),
    run: async (tx) => {
      await confirmPlace(tx, { code: application.code });
      return `/status/${application.code}`;
    },
  });
}
