import type { Context } from 'hono';
import { Actions, Button, ButtonLink, Form, formatInstant } from '#ui/index.ts';
import { m } from '#words';
import type { Application } from '../../selection.reads.ts';

interface Props {
  c: Context;
  application: Pick<Application, 'code' | 'state'>;
  /** Until when an answer is awaited; nothing where an officer calls. */
  until?: Date;
}

/** "Saya ikut" or "Saya tidak bisa ikut": what happens without an answer stands beside the buttons. */
export function PlaceAnswer({ c, application, until }: Props) {
  const { code, state } = application;
  if (state !== 'accepted' && state !== 'offered') return null;
  return (
    <Form c={c} action={`/status/${code}/ikut`}>
      <p>{until ? m.selection_place_by({ until: formatInstant(until) }) : m.selection_place_by_phone()}</p>
      <Actions stack>
        <Button icon="done">{m.selection_place_yes()}</Button>
        <ButtonLink tone="secondary" href={`/status/${code}/batal`}>
          {m.selection_place_no()}
        </ButtonLink>
      </Actions>
      <p class="b-meta b-mt-2">{m.selection_place_reply()}</p>
    </Form>
  );
}
