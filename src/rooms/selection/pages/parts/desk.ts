import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Ctx } from '#platform/ctx.ts';
import { isSecure } from '#platform/forms/form-key.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { isId, notFound } from '#platform/page-address.ts';
import { isSigned, sign } from '#platform/sealed.ts';
import { type Call, findCallBySlug, type PublicPhase, phaseOf } from '#rooms/programmes/index.ts';
import { type Draft, findDraft } from '../../draft.reads.ts';
import { draftDays } from '../../promises.rules.ts';
import { type Needs, needsOf, type Question, questionPaths, questionsFor } from '../../questions.rules.ts';
import { type Seats, seatsOf } from '../../seats.reads.ts';
import { allow } from '../../selection.permissions.ts';
import { findApplication } from '../../selection.reads.ts';

/** Where one application is filled in: the call, the address it lives at, and the draft this browser holds. */
export interface Desk {
  ctx: Ctx;
  call: Call;
  phase: PublicPhase;
  seats: Seats;
  /** '/daftar/kemasan-produk', or '/bantu/…' where someone fills in for a person present. */
  base: string;
  forOther: boolean;
  needs: Needs;
  draft: Draft | undefined;
}

/** A desk with an unsent draft on it. */
export type BusyDesk = Desk & { draft: Draft };

const COOKIE = 'pengajuan';

/** The desk of this request. An unknown call, or one the public has never seen, is not found. */
export async function deskOf(c: Context): Promise<Desk> {
  const ctx = ctxOf(c);
  const forOther = c.req.path.startsWith('/bantu/');
  if (forOther) allow(ctx, 'selection.apply-for-other');
  const slug = c.req.param('slug') ?? '';
  const call = slug.length <= 80 ? await findCallBySlug(ctx, slug) : undefined;
  if (!call) throw notFound();
  const seats = await seatsOf(ctx, call);
  const phase = phaseOf(call, ctx.now, seats);
  if (!phase) throw notFound();
  const base = `${forOther ? '/bantu' : '/daftar'}/${call.slug}`;
  const found = await heldDraft(c);
  const draft =
    found?.callId === call.id && (found.filledBy ? found.filledBy === ctx.actor.id : !forOther) ? found : undefined;
  return { ctx, call, phase, seats, base, forOther, needs: needsOf(call), draft };
}

/** Whether this desk takes applications now; otherwise its pages say why not. */
export const isTaking = (desk: Desk): boolean => desk.phase === 'open' || desk.phase === 'full';

/** The desk when it has an unsent draft, for the pages in between. */
export const busy = (desk: Desk): BusyDesk | undefined =>
  desk.draft && !desk.draft.applicationId ? { ...desk, draft: desk.draft } : undefined;

async function heldDraft(c: Context): Promise<Draft | undefined> {
  const [id = '', signature = ''] = (getCookie(c, COOKIE) ?? '').split('.');
  return isId(id) && isSigned(signature, 'draft', id) ? findDraft(ctxOf(c), id) : undefined;
}

/** Gives this browser a draft to hold, at its call's address only. */
export function holdDraft(c: Context, base: string, draftId: string): void {
  setCookie(c, COOKIE, `${draftId}.${sign('draft', draftId)}`, {
    path: base,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge: draftDays * 86_400,
  });
}

/** The questions this draft is asked, and how far it has come. */
export const askedOf = (desk: BusyDesk): Question[] => questionsFor(desk.needs, desk.draft.answers);
export const progressOf = (draft: Draft) => ({ answers: draft.answers, hasPhone: draft.phone !== null });

/** Address of a question page. `back` returns to the check page afterwards. */
export const addressOf = (desk: Desk, question: Question, back = false): string =>
  `${desk.base}/${questionPaths[question]}${back ? '?ubah=1' : ''}`;

/** Where the application of this browser's last draft is confirmed; nothing while it was not sent. */
export async function sentAddress(desk: Desk): Promise<string | undefined> {
  const id = desk.draft?.applicationId;
  const application = id ? await findApplication(desk.ctx, id) : undefined;
  return application && `${desk.base}/terkirim/${application.code}`;
}
