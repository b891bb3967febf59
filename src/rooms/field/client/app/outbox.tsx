/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { countQueue } from '../../outbox.rules.ts';
import { Decide } from './decide.tsx';
import { exportQueue } from './export.ts';
import type { Props } from './field.ts';
import { BackToList, Icon, Screen, StateTag } from './parts.tsx';
import type { Record_ } from './store.ts';
import { moment, t } from './words.ts';

/** The outbox: every record with where it stands, what needs the mentor first; the way out when nothing can be sent. */
export function Outbox({ field, view }: Props) {
  const { open } = countQueue(view.queue);
  const rank = ({ state }: Record_) => ['conflict', 'refused', 'sending', 'saved', 'sent'].indexOf(state);
  const queue = [...view.queue].sort((one, other) => rank(one) - rank(other) || other.seq - one.seq);
  return (
    <Screen title={t('queue')} lead={open > 0 ? t('unsent', { n: open }) : t('all_sent')}>
      {queue.length === 0 && <p>{t('queue_none')}</p>}
      <ul class="b-rows">
        {queue.map((record) => (
          <Row key={record.id} field={field} view={view} record={record} />
        ))}
      </ul>
      {open > 0 && (
        <section>
          <button
            type="button"
            class="b-button b-button--secondary b-full"
            onClick={() => void exportQueue(field, view)}
          >
            <Icon name="download" />
            {t('export')}
          </button>
          <p class="b-meta b-mt-1">{t('export_text')}</p>
        </section>
      )}
      <Leave field={field} view={view} />
      <BackToList />
    </Screen>
  );
}

function Row({ field, view, record }: Props & { record: Record_ }) {
  const { content, state, kind } = record;
  return (
    <li>
      <StateTag state={state} />
      <h3>{t(`kind_${kind}`, { name: content.title })}</h3>
      <p class="b-meta">
        {t('queue_made', { when: moment(new Date(record.madeAt)) })}{' '}
        {state === 'sent' && content.said?.state === 'done' && content.said.text}
      </p>
      {state === 'refused' && (
        <>
          <p class="b-mt-1">{t('refused_because', { why: content.because ?? '' })}</p>
          <p class="b-actions">
            <button type="button" class="b-button b-button--secondary" onClick={() => void field.resend(record)}>
              {t('resend')}
            </button>
            <GiveUp field={field} record={record} />
          </p>
        </>
      )}
      {state === 'conflict' && <Decide field={field} view={view} record={record} />}
    </li>
  );
}

/** A record the office will never take is given up only on a second tap, after its words were read. */
function GiveUp({ field, record }: Pick<Props, 'field'> & { record: Record_ }) {
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      class={`b-button ${sure ? 'b-button--confirm' : 'b-button--danger'}`}
      onClick={() => (sure ? void field.giveUp(record.id) : setSure(true))}
    >
      {sure ? t('give_up_sure') : t('give_up')}
    </button>
  );
}

function Leave({ field, view }: Props) {
  const [sure, setSure] = useState(false);
  const empty = countQueue(view.queue).open === 0;
  return (
    <section>
      <div class="b-actions">
        <button type="button" class="b-button b-button--secondary" onClick={() => field.lock()}>
          <Icon name="lock" />
          {t('lock')}
        </button>
        {sure ? (
          <button type="button" class="b-button b-button--confirm" onClick={() => void field.wipe()}>
            {t('wipe_sure')}
          </button>
        ) : (
          <button type="button" class="b-button b-button--danger" disabled={!empty} onClick={() => setSure(true)}>
            {t('wipe')}
          </button>
        )}
      </div>
      {!empty && <p class="b-meta">{t('wipe_text')}</p>}
    </section>
  );
}
