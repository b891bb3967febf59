import type { Context } from 'hono';
import { Button, ButtonLink, Form } from '#ui/index.ts';
import { m } from '#words';
import type { Case } from '../../case.reads.ts';
import type { CaseMove } from '../../case.rules.ts';
import { licenceWord } from '../../case-words.ts';
import { caseHref } from './staff-frame.ts';

/** What can be done now: the same answer that guards the server. */
export function Moves({ c, case_, may }: { c: Context; case_: Case; may: readonly CaseMove[] }) {
  const at = caseHref(case_.id);
  const links: [CaseMove, string, string][] = [
    ...(case_.kind === 'trademark'
      ? [['write-letter', 'surat', m.legality_move_letter()] as [CaseMove, string, string]]
      : []),
    ['note', 'catat', m.legality_move_note()],
    ['see-status', 'status', m.legality_move_external()],
    ['reject', 'tolak', m.legality_move_reject()],
    ['stop', 'henti', m.legality_move_stop()],
  ];
  return (
    <>
      {may.includes('take') && (
        <Form c={c} action={`${at}/ambil`} class="">
          <Button icon="check">{m.legality_move_take()}</Button>
        </Form>
      )}
      {may.includes('issue') && (
        <ButtonLink href={`${at}/terbit`}>{m.legality_move_issue({ kind: licenceWord(case_.kind) })}</ButtonLink>
      )}
      {links.map(
        ([move, path, label]) =>
          may.includes(move) && (
            <ButtonLink tone="secondary" href={`${at}/${path}`}>
              {label}
            </ButtonLink>
          ),
      )}
      {may.includes('release') && (
        <Form c={c} action={`${at}/lepas`} class="">
          <input type="hidden" name="version" value={String(case_.version)} />
          <Button tone="secondary">{m.legality_move_release()}</Button>
        </Form>
      )}
    </>
  );
}
