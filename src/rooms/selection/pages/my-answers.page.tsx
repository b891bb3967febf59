import type { Context } from 'hono';
import { getFile } from '#platform/files/index.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { notFound } from '#platform/page-address.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import { Facts, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { needsOf, questionsFor } from '../questions.rules.ts';
import { listDocuments } from '../selection.reads.ts';
import { answerText, questionLabel } from './parts/answer-words.ts';
import { receiptOf } from './parts/receipt.ts';
import { provedApplication } from './status.page.tsx';

/** `/status/:kode/jawaban`: the answers as they were sent. */
export async function myAnswersPage(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  const ctx = ctxOf(c);
  const { answers, phone, code } = application;
  const call = await getCall(ctx, application.callId);
  const areaName = answers.area && answers.area !== 'unknown' ? await findAreaName(ctx, answers.area) : null;
  const documents = await listDocuments(ctx, { applicationId: application.id });
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.selection_status_answers(),
      service: m.selection_status_title(),
      current: '/status',
      back: { href: `/status/${code}`, label: m.selection_back() },
    },
    <>
      <h1>{m.selection_status_answers()}</h1>
      <p class="b-meta">
        {m.selection_status_application()} <b class="b-code">{code}</b>
      </p>
      <Facts
        facts={questionsFor(needsOf(call), answers).map((question) => ({
          label: questionLabel(question),
          value: answerText(question, { answers, phone, areaName, documents }),
        }))}
      />
    </>,
  );
}

/** `/status/:kode/bukti.pdf` */
export async function statusReceipt(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  const ctx = ctxOf(c);
  const pdf = await renderPdf('receipt', receiptOf(ctx, application, await getCall(ctx, application.callId)));
  return sendFile(c, pdf, { type: 'pdf', name: `bukti-${application.code.toLowerCase()}.pdf`, download: true });
}

/** `/status/:kode/berkas/:id`: a file as it is kept, only for who may see the application. */
export async function statusFile(c: Context): Promise<Response> {
  const application = await provedApplication(c);
  if (application instanceof Response) return application;
  const ctx = ctxOf(c);
  const documents = await listDocuments(ctx, { applicationId: application.id });
  const document = documents.find((one) => one.id === c.req.param('id'));
  if (!document) throw notFound();
  const file = await getFile(ctx, document.fileId);
  return sendFile(c, file.content, { type: file.mediaType });
}
