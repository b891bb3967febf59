import type { Context } from 'hono';
import * as v from 'valibot';
import { choice } from '#platform/forms/fields.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import {
  Actions,
  ButtonLink,
  Card,
  Confirmation,
  formatBytes,
  maskPhone,
  renderPage,
  whatsappHref,
} from '#ui/index.ts';
import { m } from '#words';
import { listAlsoBegan } from '../also-began.ts';
import { statusAddress } from '../applicant-messages.ts';
import { findByTypedCode, isOpenTo } from '../open-application.ts';
import { rateForm } from '../rate-form.ts';
import type { Application } from '../selection.reads.ts';
import { AlsoBeganCards } from './parts/also-began.tsx';
import { type Desk, deskOf } from './parts/desk.ts';
import { receiptOf, receiptSize } from './parts/receipt.ts';
import { Ease, Next } from './parts/what-next.tsx';

interface Sent {
  desk: Desk;
  application: Application;
}

/** `/daftar/:slug/terkirim/:kode`: the code, what happens next. It can be opened again by whoever sent it. */
export async function sentPage(c: Context): Promise<Response> {
  const sent = await sentOf(c);
  return sent instanceof Response ? sent : show(c, sent);
}

/** The one question after sending. */
export async function easePost(c: Context): Promise<Response> {
  const sent = await sentOf(c);
  if (sent instanceof Response) return sent;
  return handlePost(c, {
    schema: v.object({ ease: choice(['easy', 'fair', 'hard'], () => m.platform_field_not_a_choice()) }),
    again: (_values, errors) => show(c, sent, errors),
    run: async (tx, { ease }) => {
      await rateForm(tx, { applicationId: sent.application.id, ease });
      return `${sent.desk.base}/terkirim/${sent.application.code}`;
    },
  });
}

/** Proof of sending as PDF; the slip for the counter is the same on a quarter sheet. */
export async function receiptFile(c: Context): Promise<Response> {
  const sent = await sentOf(c);
  if (sent instanceof Response) return sent;
  const kind = c.req.path.endsWith('/kartu.pdf') ? 'slip' : 'receipt';
  const pdf = await renderPdf(kind, receiptOf(sent.desk.ctx, sent.application, sent.desk.call));
  return sendFile(c, pdf, { type: 'pdf', name: `bukti-${sent.application.code.toLowerCase()}.pdf`, download: true });
}

/** Only this browser's own sending, or who may see the application anyway; anyone else proves code and phone first. */
async function sentOf(c: Context): Promise<Sent | Response> {
  const desk = await deskOf(c);
  const application = await findByTypedCode(desk.ctx, c.req.param('kode') ?? '');
  const own = application && (desk.draft?.applicationId === application.id || (await isOpenTo(desk.ctx, application)));
  if (!own || application.callId !== desk.call.id) return c.redirect('/status', 303);
  return { desk, application };
}

async function show(c: Context, { desk, application }: Sent, errors?: FieldError[]): Promise<Response> {
  const { ctx, call, base, forOther } = desk;
  const { code } = application;
  const here = `${base}/terkirim/${code}`;
  const waiting = application.reserveNo !== null;
  const size = formatBytes(await receiptSize(ctx, application, call));
  const began = await listAlsoBegan(ctx, application);
  const note = m.selection_sent_whatsapp_note({ code, call: call.title, address: statusAddress(ctx, code) });
  return renderPage(
    c,
    { layout: 'question', title: m.selection_sent_title(), service: call.title, current: '/program', errors },
    <>
      <Confirmation title={m.selection_sent_title()} label={m.selection_sent_code()} code={code}>
        <p>{m.selection_sent_keep()}</p>
      </Confirmation>
      {waiting && <p class="b-lead">{m.selection_sent_waiting({ number: application.reserveNo ?? 0 })}</p>}
      <Actions stack>
        {forOther ? (
          <ButtonLink icon="printer" href={`${here}/kartu.pdf`}>
            {m.selection_sent_slip()}
          </ButtonLink>
        ) : (
          <ButtonLink icon="chat" href={whatsappHref(note, application.phone ?? undefined)} external>
            {m.selection_sent_whatsapp()}
          </ButtonLink>
        )}
        <ButtonLink tone="secondary" icon="download" href={`${here}/bukti.pdf`}>
          {m.selection_sent_receipt({ size })}
        </ButtonLink>
      </Actions>
      <Next application={application} decideBy={call.decideBy} />
      <AlsoBeganCards began={began} />
      {!application.phoneChecked && application.phone && (
        <Card title={m.selection_sent_unchecked_title()}>
          <p>{m.selection_sent_unchecked_text({ phone: maskPhone(application.phone) })}</p>
        </Card>
      )}
      {forOther ? (
        <p>
          <a href={`${base}`}>{m.selection_sent_next_person()}</a>
        </p>
      ) : (
        <Ease c={c} here={here} application={application} />
      )}
      <p>
        <a href={`/status/${code}`}>{m.selection_sent_status()}</a>
      </p>
    </>,
  );
}
