import { handlePost } from '#platform/forms/handle-post.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getExhibitor } from '../event/event.reads.ts';
import { arrivalSchema, changeSchema, outcomeSchema, salesSchema, wishSchema } from '../event/event.schema.ts';
import { noteArrival } from '../note-arrival.ts';
import { proposeStallChange } from '../propose-stall-change.ts';
import { tellOutcome } from '../tell-outcome.ts';
import { tellSales } from '../tell-sales.ts';
import { tellWish } from '../tell-wish.ts';
import { exhibitorHref, exhibitorIds, showExhibitor } from './exhibitor.page.tsx';
import type { Again } from './parts/again.ts';
import { eventHref } from './parts/event-words.ts';

const again =
  (c: AppContext) =>
  (values: Again['values'], errors: Again['errors'], status: Again['status']): Promise<Response> =>
    showExhibitor(c, { values, errors, status });

export function arrivalPost(c: AppContext): Promise<Response> {
  const ids = exhibitorIds(c);
  return handlePost(c, {
    schema: arrivalSchema,
    again: again(c),
    run: async (tx, { day, came }) => {
      await noteArrival(tx, ids.id, { day, came: came === 'yes' });
      return exhibitorHref(ids);
    },
  });
}

export function salesPost(c: AppContext): Promise<Response> {
  const ids = exhibitorIds(c);
  return handlePost(c, {
    schema: salesSchema,
    again: again(c),
    run: async (tx, input) => {
      await tellSales(tx, ids.id, input);
      return exhibitorHref(ids);
    },
  });
}

export function outcomePost(c: AppContext): Promise<Response> {
  const ids = exhibitorIds(c);
  return handlePost(c, {
    schema: outcomeSchema,
    again: again(c),
    run: async (tx, { after, ...input }) => {
      await tellOutcome(tx, ids.id, { ...input, after: after === '30' ? 30 : 90 });
      return exhibitorHref(ids);
    },
  });
}

export function changePost(c: AppContext): Promise<Response> {
  const ids = exhibitorIds(c);
  return handlePost(c, {
    schema: changeSchema,
    again: again(c),
    run: async (tx, input) => {
      await proposeStallChange(tx, ids.id, { ...input, stall: idFrom(input.stall) });
      return eventHref(ids.callId);
    },
  });
}

export function wishPost(c: AppContext): Promise<Response> {
  const ids = exhibitorIds(c);
  return handlePost(c, {
    schema: wishSchema,
    again: again(c),
    run: async (tx, input) => {
      const { applicationId } = await getExhibitor(tx, ids.id);
      await tellWish(tx, { callId: ids.callId, applicationId }, input);
      return exhibitorHref(ids);
    },
  });
}
