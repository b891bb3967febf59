/** Words a minute of a calm speaker over a loudspeaker. */
const PACE = 130;

/** How many words a script has, and about how many seconds it takes to read out. */
export function spokenLength(script: string): { words: number; seconds: number } {
  const words = script.split(/\s+/).filter(Boolean).length;
  return { words, seconds: Math.round((words / PACE) * 60) };
}

/** The first words of a text; a cut is shown. */
export function firstWords(text: string, most: number): string {
  const words = text.split(/\s+/).filter(Boolean);
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')}…`;
}

/** Cuts a text that must fit; the cut is shown. Never cuts a sign in two. */
export function clip(text: string, longest: number): string {
  const signs = [...text];
  return signs.length <= longest
    ? text
    : `${signs
        .slice(0, Math.max(0, longest - 1))
        .join('')
        .trimEnd()}…`;
}
