/** @jsxImportSource preact */
import type { Props } from './field.ts';
import { Icon, StateTag } from './parts.tsx';
import { recordsAbout } from './queued.ts';
import { dayOf, shortDay, t, whole } from './words.ts';

/** Equipment that stands ready to be handed over, and looks that are due. */
export function Things({ view }: Pick<Props, 'view'>) {
  const { handovers = [], checks = [] } = view.day?.equipment ?? {};
  const today = dayOf(new Date());
  return (
    <>
      {handovers.length > 0 && (
        <section>
          <h2>{t('handovers')}</h2>
          <ul class="b-visits b-mt-1">
            {handovers.map((thing) => (
              <Row key={thing.id} {...{ view, thing }} href={`#/serah/${thing.id}`} kinds={['handover', 'declined']} />
            ))}
          </ul>
        </section>
      )}
      {checks.length > 0 && (
        <section>
          <h2>{t('checks')}</h2>
          <ul class="b-visits b-mt-1">
            {checks.map((thing) => (
              <Row
                key={thing.id}
                {...{ view, thing }}
                href={`#/cek/${thing.id}`}
                kinds={['check']}
                due={thing.due}
                late={thing.due < today}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface RowProps {
  view: Props['view'];
  thing: { id: string; item: string; owner: string; business: string; place: string; serial: string | null };
  href: string;
  kinds: Parameters<typeof recordsAbout>[1];
  due?: string;
  late?: boolean;
}

function Row({ view, thing, href, kinds, due, late }: RowProps) {
  const written = recordsAbout(view.queue, kinds, thing.id).at(-1);
  const [number = '', month = ''] = due ? shortDay(due).split(' ') : [];
  return (
    <li>
      <a href={href}>
        <span class={due && late ? 'b-day__box b-day__box--soon' : 'b-day__box'}>
          {due ? (
            <>
              <b>{number}</b>
              {month}
            </>
          ) : (
            <Icon name="box" />
          )}
        </span>
        <span class="b-visits__text">
          <b>{thing.item}</b>
          <span class="b-meta">
            {[thing.owner, thing.place].filter(Boolean).join(', ')}. {late && !written ? `${t('late')}. ` : ''}
            {whole(thing.serial ?? '')}
          </span>
          {written && <StateTag state={written.state} />}
        </span>
      </a>
    </li>
  );
}
