import type { Context } from 'hono';
import { ButtonLink, formatDay, maskPhone, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { nextQuestion } from '../questions.rules.ts';
import { showClosed } from './parts/closed.tsx';
import { addressOf, askedOf, busy, deskOf, isTaking, progressOf } from './parts/desk.ts';

/** `/daftar/:slug/simpan`: the answers are kept, until when, and how to go on from here or from another phone. */
export async function savedPage(c: Context): Promise<Response> {
  const desk = await deskOf(c);
  const open = busy(desk);
  if (!isTaking(desk)) return showClosed(c, desk);
  if (!open) return c.redirect(desk.base, 303);
  const { draft, base, call } = open;
  const next = nextQuestion(askedOf(open), draft.at ?? 'name', progressOf(draft));
  return renderPage(
    c,
    { layout: 'question', title: m.selection_saved_title(), service: call.title, current: '/program' },
    <>
      <h1>{m.selection_saved_title()}</h1>
      <p class="b-lead">{m.selection_saved_until({ day: formatDay(draft.keptUntil) })}</p>
      <p>{m.selection_saved_here()}</p>
      <p>
        {draft.phone ? m.selection_saved_elsewhere({ phone: maskPhone(draft.phone) }) : m.selection_saved_no_phone()}
      </p>
      {call.closesAt && <p>{m.selection_saved_closes({ day: formatDay(call.closesAt) })}</p>}
      <p>
        <ButtonLink href={next ? addressOf(open, next) : `${base}/periksa`} full iconAfter="arrow">
          {m.selection_saved_go_on()}
        </ButtonLink>
      </p>
      <p>
        <a href={`/program/${call.slug}`}>{m.selection_saved_leave()}</a>
      </p>
    </>,
  );
}
