import type { Context } from 'hono';
import type { Person } from '#rooms/identity/index.ts';
import {
  Actions,
  Button,
  Details,
  type FieldError,
  Form,
  type FormValues,
  Note,
  Radios,
  Select,
  SimpleTable,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import type { DoubleRow } from '../../doubles/doubles.reads.ts';
import type { BusinessRecord } from '../../record.reads.ts';
import { opinionWord, pairName, sureness } from './double-words.tsx';

type Filled = { values?: FormValues; errors?: FieldError[] };

/** Asking the mentor who knows the place. */
export function AskForm({
  c,
  action,
  mentors,
  values,
  errors,
}: { c: Context; action: string; mentors: Person[] } & Filled) {
  return (
    <Details summary={m.registry_double_ask()} open={values?.pendamping !== undefined} hotkey="s">
      <Form c={c} action={action}>
        <Select
          name="pendamping"
          label={m.registry_double_ask_who()}
          options={mentors.map(({ id, name, unit }) => ({ value: id, label: [name, unit].filter(Boolean).join(', ') }))}
          values={values}
          errors={errors}
        />
        <TextArea
          name="pertanyaan"
          label={m.registry_double_ask_question()}
          rows={2}
          max={500}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button tone="secondary">{m.registry_double_ask_send()}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

/** What the mentor who was asked says. */
export function OpinionForm({
  c,
  action,
  pair,
  values,
  errors,
}: { c: Context; action: string; pair: DoubleRow } & Filled) {
  return (
    <Form c={c} action={action}>
      <Note title={m.registry_double_asked_title()}>
        <p>{pair.question}</p>
      </Note>
      <Radios
        name="pendapat"
        label={m.registry_double_opinion()}
        options={(['same', 'different', 'unknown'] as const).map((value) => ({ value, label: opinionWord(value) }))}
        values={values}
        errors={errors}
      />
      <TextArea
        name="keterangan"
        label={m.registry_double_opinion_why()}
        rows={3}
        max={500}
        values={values}
        errors={errors}
      />
      <Actions>
        <Button>{m.registry_double_opinion_send()}</Button>
      </Actions>
    </Form>
  );
}

/** What to watch, what the mentor said, and the pairs that come next. */
export function DoubleAside({ pair, right, next }: { pair: DoubleRow; right: BusinessRecord; next: DoubleRow[] }) {
  return (
    <>
      {pair.opinion && (
        <Note title={m.registry_double_mentor_says({ name: pair.askedOfName ?? '' })}>
          <p>
            {opinionWord(pair.opinion)}. {pair.opinionText}
          </p>
        </Note>
      )}
      {pair.state === 'asked' && (
        <Note title={m.registry_double_waits({ name: pair.askedOfName ?? '' })}>
          <p>{pair.question}</p>
        </Note>
      )}
      {right.phoneShared > 1 && (
        <Note tone="warn" title={m.registry_double_phone_title()}>
          <p>{m.registry_double_phone_text()}</p>
        </Note>
      )}
      {next.length > 0 && (
        <section class="b-flow">
          <h2>{m.registry_double_next()}</h2>
          <SimpleTable
            caption={m.registry_double_next()}
            captionHidden
            columns={[
              { head: m.registry_double_column_pair() },
              { head: m.registry_double_column_sure(), numeric: true },
            ]}
            rows={next.map((one) => [<a href={`/kerja/duplikat/${one.id}`}>{pairName(one)}</a>, sureness(one)])}
          />
        </section>
      )}
    </>
  );
}
