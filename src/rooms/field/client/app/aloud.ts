import type { VisitDraft } from '../../visit-draft.rules.ts';
import { longDay, t } from './words.ts';

/** Reads to the owner what was agreed, in the language of the phone's own voice; nothing where it has none. */
export function sayAloud(visit: { nextOn: string | null }, draft: VisitDraft): void {
  const agreed = draft.agreements.filter(({ text }) => text.trim());
  const lines = agreed.map(({ text, dueOn }, at) => t('summary_line', { no: at + 1, text, day: longDay(dueOn) }));
  const next = draft.nextOn || visit.nextOn;
  if (next) lines.push(t('summary_next', { day: longDay(next) }));
  say(lines.length > 0 ? lines : [t('missing_agreement')], document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID');
}

/** Reads lines with the phone's own voice; nothing where it has none. */
export function say(lines: readonly string[], language = 'id-ID'): void {
  const voice = globalThis.speechSynthesis;
  voice?.cancel();
  const said = new SpeechSynthesisUtterance(lines.join('. '));
  said.lang = language;
  voice?.speak(said);
}
