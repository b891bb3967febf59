import type { Ctx } from '#platform/ctx.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { Card, FileList, formatBytes, formatPhone } from '#ui/index.ts';
import { m } from '#words';
import { listAlsoBegan } from '../../also-began.ts';
import { type Application, listDocuments } from '../../selection.reads.ts';
import { availableSteps } from '../../selection.rules.ts';
import { AlsoBeganCards } from './also-began.tsx';
import { receiptSize } from './receipt.ts';

/** Beside the journey: files, the way out, whom to ask. */
export async function statusAside(ctx: Ctx, application: Application, call: Call) {
  const { code } = application;
  const documents = await listDocuments(ctx, { applicationId: application.id });
  const pdf = formatBytes(await receiptSize(ctx, application, call));
  return (
    <>
      <AlsoBeganCards began={await listAlsoBegan(ctx, application)} />
      <section>
        <h2 class="b-h3">{m.selection_status_files()}</h2>
        <FileList
          files={[
            { href: `/status/${code}/bukti.pdf`, label: m.selection_status_receipt(), about: `PDF, ${pdf}` },
            { href: `/status/${code}/jawaban`, label: m.selection_status_answers() },
            ...documents.map((one) => ({
              href: `/status/${code}/berkas/${one.id}`,
              label: one.fileName,
              about: formatBytes(one.bytes),
            })),
          ]}
        />
      </section>
      {availableSteps(application.state, ctx.actor).includes('withdraw') && (
        <section>
          <h2 class="b-h3">{m.selection_status_changed_mind()}</h2>
          <p>
            <a href={`/status/${code}/batal`}>{m.selection_status_withdraw()}</a>
          </p>
        </section>
      )}
      <Card title={m.selection_status_contact()}>
        <p>{m.selection_status_contact_text({ name: call.contact.name })}</p>
        <p>
          <a href={`tel:${call.contact.phone}`}>{formatPhone(call.contact.phone)}</a>
        </p>
      </Card>
    </>
  );
}
