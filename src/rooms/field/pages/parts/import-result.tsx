import type { AppContext } from '#platform/http/app-env.ts';
import { Button, Card, Form, formatInstant, Radios, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { SaidConflict } from '../../answer.ts';
import type { Imported, ImportedQueue } from '../../import-queue.ts';
import { pickField, seenField } from './import-picks.ts';
import { factWord, valueWord } from './import-words.ts';

/** What came of each record of a file; a conflict is chosen fact by fact, nothing is decided in silence. */
export function ImportResult({ c, result }: { c: AppContext; result: ImportedQueue }) {
  const count = (state: Imported['came']['state']) => result.records.filter(({ came }) => came.state === state).length;
  return (
    <section class="b-flow">
      <h2>{m.field_import_result({ done: count('done'), conflict: count('conflict'), refused: count('refused') })}</h2>
      {result.photos.arrived > 0 && <p>{m.field_import_photos({ n: result.photos.arrived })}</p>}
      {result.records.map((record) => (
        <Card title={titleOf(record)}>
          <State record={record} />
          {record.came.state === 'conflict' && <Choose c={c} item={record.item} conflicts={record.came.conflicts} />}
        </Card>
      ))}
    </section>
  );
}

const titles: Record<Imported['item']['kind'], (put: { when: string }) => string> = {
  visit: m.field_import_visit,
  presence: m.field_import_presence,
  guest: m.field_import_guest,
  handover: m.field_import_handover,
  declined: m.field_import_declined,
  check: m.field_import_check,
};
const titleOf = ({ item }: Imported): string => titles[item.kind]({ when: formatInstant(item.madeAt) });

function State({ record: { came } }: { record: Imported }) {
  if (came.state === 'done')
    return (
      <p>
        <Tag colour="hijau" icon="check">
          {m.field_import_done()}
        </Tag>{' '}
        {came.text}
      </p>
    );
  if (came.state === 'refused')
    return (
      <p>
        <Tag colour="merah" icon="warn">
          {m.field_app_state_refused()}
        </Tag>{' '}
        {came.text}
      </p>
    );
  return (
    <p>
      <Tag colour="emas" icon="warn">
        {m.field_app_state_conflict()}
      </Tag>{' '}
      {m.field_app_conflict_text()}
    </p>
  );
}

function Choose({ c, item, conflicts }: { c: AppContext; item: Imported['item']; conflicts: readonly SaidConflict[] }) {
  return (
    <>
      <Form c={c} action="/kerja/lapangan/impor">
        <input type="hidden" name="catatan" value={JSON.stringify(item)} />
        {conflicts.map(({ fact, mine, office, by, at }) => (
          <>
            <input type="hidden" name={seenField(fact)} value={JSON.stringify(office)} />
            <Radios
              name={pickField(fact)}
              label={factWord(fact)}
              hint={by ? m.field_app_conflict_by({ by, when: at ? formatInstant(new Date(at)) : '' }) : undefined}
              options={[
                { value: 'mine', label: m.field_app_conflict_mine({ value: valueWord(fact, mine) }) },
                { value: 'office', label: m.field_app_conflict_office({ value: valueWord(fact, office) }) },
              ]}
              value="office"
            />
          </>
        ))}
        <Button>{m.field_app_conflict_send()}</Button>
      </Form>
      {item.kind === 'visit' && (
        <Form c={c} action="/kerja/lapangan/impor">
          <input type="hidden" name="catatan" value={JSON.stringify({ ...item, another: true })} />
          <p class="b-meta">{m.field_app_conflict_another_text()}</p>
          <Button tone="secondary">{m.field_app_conflict_another()}</Button>
        </Form>
      )}
    </>
  );
}
