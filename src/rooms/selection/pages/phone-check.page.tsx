import type { Context } from 'hono';
import * as v from 'valibot';
import { line, tick } from '#platform/forms/fields.ts';
import { handleEachPost, handlePost } from '#platform/forms/handle-post.ts';
import { confirmPhoneCode, requestPhoneCode } from '#rooms/identity/index.ts';
import { m } from '#words';
import { checkPhone, noteCodeSent, skipPhoneCheck } from '../check-phone.ts';
import { showClosed } from './parts/closed.tsx';
import { addressOf, busy, deskOf, isTaking } from './parts/desk.ts';
import { type PhoneDesk, showPhoneCheck as show } from './parts/phone-check-form.tsx';

/** `/daftar/:slug/kode`: is this the right number? A code is sent only when asked for; one may go on without. */
export async function phoneCheckPage(c: Context): Promise<Response> {
  const desk = await phoneDesk(c);
  return desk instanceof Response ? desk : show(c, desk, {});
}

const code = v.object({ kode: line({ max: 20, empty: () => m.selection_code_empty() }), bersama: tick });

/** The code typed back. */
export async function phoneCheckPost(c: Context): Promise<Response> {
  const desk = await phoneDesk(c);
  if (desk instanceof Response) return desk;
  return handleEachPost(c, {
    schema: code,
    again: (values, errors, status) => show(c, desk, values, errors, status),
    run: async (ctx, { kode, bersama }) => {
      await confirmPhoneCode(c, { phone: desk.phone, code: kode, sharedPhone: bersama });
      await checkPhone(ctx, desk.draft.id);
      return `${desk.base}/periksa`;
    },
  });
}

/** Sends a code, or another one. */
export async function sendCodePost(c: Context): Promise<Response> {
  const desk = await phoneDesk(c);
  if (desk instanceof Response) return desk;
  return handleEachPost(c, {
    schema: v.object({}),
    again: (values, errors, status) => show(c, desk, values, errors, status),
    run: async (ctx) => {
      await requestPhoneCode(ctx, desk.phone);
      await noteCodeSent(ctx, desk.draft.id);
      return `${desk.base}/kode`;
    },
  });
}

/** "Lanjut tanpa kode": no signal is no wall. */
export async function skipCodePost(c: Context): Promise<Response> {
  const desk = await phoneDesk(c);
  if (desk instanceof Response) return desk;
  return handlePost(c, {
    schema: v.object({}),
    again: (values, errors, status) => show(c, desk, values, errors, status),
    run: async (tx) => {
      await skipPhoneCheck(tx, desk.draft.id);
      return `${desk.base}/periksa`;
    },
  });
}

async function phoneDesk(c: Context): Promise<PhoneDesk | Response> {
  const desk = await deskOf(c);
  if (!isTaking(desk)) return showClosed(c, desk);
  const open = busy(desk);
  if (!open) return c.redirect(desk.base, 303);
  const { phone } = open.draft;
  return phone ? { ...open, phone } : c.redirect(addressOf(open, 'phone'), 303);
}
