/** What a card says: the code printed on it, and the signed text of its QR when it was scanned. */
export interface Card {
  code: string;
  ticket: string | null;
}

/**
 * Reads a scanned or typed card. A QR leads to `…/h/CODE.SIGNATURE`; a person may type the code alone, in any case and
 * with spaces. Nothing for a QR of something else.
 */
export function readCard(text: string): Card | undefined {
  const scanned = /^https?:\/\/[^/]+\/h\/([A-Za-z0-9-]{4,20})\.([\w-]{4,40})$/.exec(text.trim());
  if (scanned) return { code: (scanned[1] ?? '').toUpperCase(), ticket: `${scanned[1]}.${scanned[2]}` };
  const typed = text.toUpperCase().replaceAll(/\s/g, '');
  return /^[A-Z0-9-]{4,20}$/.test(typed) ? { code: typed, ticket: null } : undefined;
}

const bare = (code: string): string => code.replaceAll('-', '').toUpperCase();

/** Someone on a session's list, as far as a scan needs to know. */
interface Listed {
  id: string;
  code: string;
  state: 'present' | 'absent' | 'unmarked';
}

/** Whose card it is: of this list, recorded already or not; or nobody's of this list. */
export function holderOf<P extends Listed>(
  people: readonly P[],
  marked: ReadonlySet<string>,
  { code }: Card,
): { found: 'fresh' | 'already'; person: P } | { found: 'stranger' } {
  const person = people.find((one) => bare(one.code) === bare(code));
  if (!person) return { found: 'stranger' };
  return { found: person.state === 'present' || marked.has(person.id) ? 'already' : 'fresh', person };
}
