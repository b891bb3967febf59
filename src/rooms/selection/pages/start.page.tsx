import type { Context } from 'hono';
import * as v from 'valibot';
import { tick } from '#platform/forms/fields.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { Actions, Button, ButtonLink, Checkbox, Form, type FormValues, renderPage, Seats } from '#ui/index.ts';
import { m } from '#words';
import { nextQuestion, stepOf } from '../questions.rules.ts';
import type { Seats as SeatCount } from '../seats.reads.ts';
import { startDraft } from '../start-draft.ts';
import { showClosed } from './parts/closed.tsx';
import {
  addressOf,
  askedOf,
  type BusyDesk,
  busy,
  type Desk,
  deskOf,
  holdDraft,
  isTaking,
  progressOf,
  sentAddress,
} from './parts/desk.ts';

/** `/daftar/:slug` and `/bantu/:slug`: what it takes, before the first question. */
export async function startPage(c: Context): Promise<Response> {
  const desk = await deskOf(c);
  return isTaking(desk) ? show(c, desk, {}, undefined) : showClosed(c, desk);
}

export async function startPost(c: Context): Promise<Response> {
  const desk = await deskOf(c);
  if (!isTaking(desk)) return showClosed(c, desk);
  return handlePost(c, {
    schema: v.object({ present: tick }),
    again: (values, errors, status) => show(c, desk, values, errors, status),
    run: async (tx, { present }) => {
      const draftId = await startDraft(tx, { callId: desk.call.id, ...(desk.forOther && { forOther: { present } }) });
      holdDraft(c, desk.base, draftId);
      return addressOf(desk, 'name');
    },
  });
}

async function show(
  c: Context,
  desk: Desk,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
) {
  const { call, forOther } = desk;
  const title = forOther ? m.selection_start_other_title() : m.selection_start_title();
  const open = busy(desk);
  const sent = await sentAddress(desk);
  return renderPage(
    c,
    {
      layout: 'question',
      listed: !forOther,
      title,
      description: call.purpose,
      service: call.title,
      current: '/program',
      back: {
        href: forOther ? '/bantu' : `/program/${call.slug}`,
        label: forOther ? m.selection_help_title() : call.title,
      },
      errors,
      status,
      messages: c.req.query('kosong') === undefined ? [] : [{ text: m.selection_resume_none() }],
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{call.title}</p>
      <Places seats={desk.seats} full={desk.phase === 'full'} />
      {open && <GoOn desk={open} />}
      {sent && (
        <p>
          {m.selection_start_sent()} <a href={sent}>{m.selection_start_sent_see()}</a>
        </p>
      )}
      <ul class="b-list">
        <li>{m.selection_start_minutes()}</li>
        <li>{m.selection_start_needs()}</li>
        <li>{m.selection_start_no_nib()}</li>
        <li>{m.selection_start_saved()}</li>
        <li>{m.selection_start_use()}</li>
      </ul>
      <Form c={c} action={desk.base}>
        {forOther && (
          <Checkbox
            name="present"
            label={m.selection_start_other_present()}
            hint={m.selection_start_other_present_hint()}
            values={values}
            errors={errors}
          />
        )}
        <Actions stack>
          <Button full iconAfter="arrow" tone={open ? 'secondary' : 'primary'}>
            {open
              ? m.selection_start_again()
              : desk.phase === 'full'
                ? m.selection_start_queue()
                : m.selection_start_button()}
          </Button>
        </Actions>
      </Form>
      {!forOther && !open && (
        <p>
          <a href={`${desk.base}/lanjut`}>{m.selection_start_resume()}</a>
        </p>
      )}
    </>,
  );
}

/** Places left, or how many wait: said before anyone spends five minutes. */
function Places({ seats, full }: { seats: SeatCount; full: boolean }) {
  if (full) return <p>{m.selection_start_full({ waiting: seats.waiting })}</p>;
  if (seats.taken >= seats.capacity) {
    return <p>{m.selection_start_more({ n: seats.taken + seats.waiting, places: seats.capacity })}</p>;
  }
  return <Seats free={seats.capacity - seats.taken} total={seats.capacity} />;
}

function GoOn({ desk }: { desk: BusyDesk }) {
  const asked = askedOf(desk);
  const next = nextQuestion(asked, desk.draft.at ?? 'name', progressOf(desk.draft));
  const href = next ? addressOf(desk, next) : `${desk.base}/periksa`;
  return (
    <section class="b-card">
      <h2 class="b-h3">{m.selection_start_draft()}</h2>
      <p>{next ? m.selection_start_draft_at({ at: stepOf(asked, next).at }) : m.selection_start_draft_ready()}</p>
      <ButtonLink href={href} full iconAfter="arrow">
        {m.selection_start_go_on()}
      </ButtonLink>
    </section>
  );
}
