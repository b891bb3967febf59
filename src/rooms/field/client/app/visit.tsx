/** @jsxImportSource preact */
import { newDraft, type VisitDraft } from '../../visit-draft.rules.ts';
import { useDraft } from './draft.ts';
import type { Props } from './field.ts';
import { BackToList, Screen } from './parts.tsx';
import { recordsAbout } from './queued.ts';
import { Saved } from './saved.tsx';
import type { TakenDay } from './store.ts';
import { VisitForm } from './visit-form.tsx';
import { clock, dayOf, daysAfter, longDay, t } from './words.ts';

type Visit = TakenDay['visits'][number];

/** One visit: the last agreement first, the form, and what became of it. What is typed is kept at every stroke. */
export function VisitScreen({ field, view, trackId }: Props & { trackId: string }) {
  const visit = view.day?.visits.find(({ id }) => id === trackId);
  const written = recordsAbout(view.queue, ['visit'], trackId).at(-1);
  const { draft, change } = useDraft<VisitDraft>(field, trackId, () => {
    const now = new Date();
    return newDraft(dayOf(now), now.toISOString(), daysAfter(dayOf(now), 14));
  });
  if (!visit || !draft) return <Screen title={t('visits')}>{visit ? null : <BackToList />}</Screen>;
  const lead = `${[visit.owner, visit.place].filter(Boolean).join(', ')}. ${t('of', { no: visit.no, of: visit.of })}. ${t('started', { time: clock(new Date(draft.startedAt)) })}`;
  return (
    <Screen title={visit.name} lead={lead}>
      {written?.content.item?.kind === 'visit' ? (
        <Saved visit={visit} record={written} item={written.content.item} />
      ) : (
        <>
          <About visit={visit} />
          <VisitForm field={field} view={view} visit={visit} draft={draft} change={change} />
        </>
      )}
    </Screen>
  );
}

function About({ visit }: { visit: Visit }) {
  if (!visit.phone && !visit.askedOn && !visit.product) return null;
  return (
    <p class="b-meta b-mt-1">
      {visit.product && `${t('product')}: ${visit.product}. `}
      {visit.askedOn && `${t('asked', { day: longDay(visit.askedOn) })}. `}
      {visit.phone && <a href={`tel:${visit.phone}`}>{t('call', { phone: visit.phone.replace(/^\+62/, '0') })}</a>}
    </p>
  );
}
