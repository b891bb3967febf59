import { formatInstant, maskPhone } from '#ui/index.ts';
import { m } from '#words';
import { can } from '../../selection.permissions.ts';
import type { ApplicationView } from './application-view.ts';

/** Code, when and by whom it was sent, and how sure the number is. */
export function aboutSending(view: ApplicationView) {
  const { application, call, ctx } = view;
  const { code, submittedAt, filledByName, phone, phoneChecked, sharesPhone, businessId, area } = application;
  const mayOpen = can(ctx.actor, 'selection.see-phone', { area });
  return (
    <>
      <b class="b-code">{code}</b>, {call.title}. {m.selection_check_sent({ when: formatInstant(submittedAt) })}{' '}
      {filledByName ? m.selection_check_filled_by({ name: filledByName }) : m.selection_check_filled_self()}
      <br />
      {phone ? (
        <>
          {m.selection_label_phone()} {maskPhone(phone)},{' '}
          {phoneChecked ? m.selection_check_phone_checked() : <b>{m.selection_check_phone_unchecked()}</b>}
          {sharesPhone && ` ${m.selection_check_phone_shared()}`}{' '}
          {mayOpen && <a href={`/kerja/usaha/${businessId}/buka?data=hp`}>{m.selection_check_phone_open()}</a>}
        </>
      ) : (
        <b>{m.selection_check_no_phone()}</b>
      )}
    </>
  );
}

/** The way through the queue: the one before and the one after. */
export function QueueWay({ view }: { view: ApplicationView }) {
  const { neighbours, query } = view;
  const { previous, next } = neighbours;
  if (!previous && !next) return null;
  return (
    <nav class="b-paging" aria-label={m.selection_check_way()}>
      {previous && <a href={`/kerja/pengajuan/${previous}${query}`}>{m.selection_check_previous()}</a>}
      {next && <a href={`/kerja/pengajuan/${next}${query}`}>{m.selection_check_next()}</a>}
    </nav>
  );
}
