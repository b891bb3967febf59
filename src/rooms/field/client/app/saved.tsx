/** @jsxImportSource preact */
import type { SentVisit } from '../../item.schema.ts';
import { BackToList, Icon, StateTag } from './parts.tsx';
import type { Record_, TakenDay } from './store.ts';
import { longDay, t } from './words.ts';

/** What the owner may be told from the mentor's own phone. */
function summary(visit: TakenDay['visits'][number], item: SentVisit): string {
  const lines = item.agreements.map(({ text, dueOn }, at) =>
    t('summary_line', { no: at + 1, text, day: longDay(dueOn) }),
  );
  const next = item.nextOn ?? item.knownNextOn;
  return [
    t('summary', { name: visit.owner }),
    ...lines,
    ...(next ? [t('summary_next', { day: longDay(next) })] : []),
  ].join('\n');
}

/** A visit that is written down: where it stands, and its summary to share. */
export function Saved({
  visit,
  record,
  item,
}: {
  visit: TakenDay['visits'][number];
  record: Record_;
  item: SentVisit;
}) {
  const text = summary(visit, item);
  const phone = visit.phone?.replace(/\D/g, '') ?? '';
  return (
    <>
      <section class="b-agreed" role="status">
        <StateTag state={record.state} />
        <p class="b-tall">{record.state === 'sent' ? t('already') : t('saved')}</p>
        {record.state !== 'sent' && <p>{t('saved_text')}</p>}
      </section>
      <p style="white-space:pre-line">{text}</p>
      <a class="b-button b-full" href={`https://wa.me/${phone}?text=${encodeURIComponent(text)}`}>
        <Icon name="share" />
        {t('share')}
      </a>
      <BackToList />
    </>
  );
}
