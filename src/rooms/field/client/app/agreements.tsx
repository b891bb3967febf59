/** @jsxImportSource preact */
import type { VisitDraft } from '../../visit-draft.rules.ts';
import { DayBox, Icon, Segments, TextBox } from './parts.tsx';
import { daysAfter, t } from './words.ts';

interface AgreementsProps {
  draft: VisitDraft;
  change: (part: Partial<VisitDraft>) => void;
}

/** One to three small things to do until the next visit. */
export function Agreements({ draft, change }: AgreementsProps) {
  const { agreements, visitedOn } = draft;
  const set = (at: number, part: Partial<VisitDraft['agreements'][number]>) =>
    change({ agreements: agreements.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  const fixed = [7, 14, 30].map((days) => daysAfter(visitedOn, days));
  const more = () => change({ agreements: [...agreements, { text: '', dueOn: fixed[1] ?? '' }] });
  return (
    <>
      {agreements.map(({ text, dueOn }, at) => (
        // An agreement has no id before it is sent; they are only added at the end.
        <section key={at}>
          <TextBox
            name={`agreement-${at}`}
            label={at === 0 ? t('agreement') : t('agreement_no', { no: at + 1 })}
            hint={at === 0 ? t('agreement_hint') : undefined}
            max={200}
            value={text}
            onType={(typed) => set(at, { text: typed })}
          />
          <Segments
            name={`by-${at}`}
            label={t('by')}
            hidden
            options={[
              ...fixed.map((value, place) => ({ value, label: [t('week'), t('fortnight'), t('month')][place] ?? '' })),
              { value: 'pick', label: t('pick_day') },
            ]}
            value={fixed.includes(dueOn) ? dueOn : 'pick'}
            onPick={(value) => set(at, { dueOn: value === 'pick' ? daysAfter(visitedOn, 10) : value })}
          />
          {!fixed.includes(dueOn) && (
            <DayBox name={`by-day-${at}`} label={t('by')} value={dueOn} onPick={(day) => set(at, { dueOn: day })} />
          )}
        </section>
      ))}
      {agreements.length < 3 && (
        <button type="button" class="b-button b-button--link" onClick={more}>
          <Icon name="plus" />
          {t('agreement_more')}
        </button>
      )}
    </>
  );
}
