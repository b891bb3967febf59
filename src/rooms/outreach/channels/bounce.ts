const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Our own `Message-ID` as the returned headers or the References of a reply name it. */
const ours = new RegExp(`<(${uuid})@`, 'i');
/** The status of RFC 3464: `5.x.x` final, `4.x.x` not yet. */
const status = /^Status:\s*([245])\.(\d{1,3})\.(\d{1,3})/im;

/** What a returned mail says. `gone`: nobody is at the address any more. */
export interface Bounce {
  id: string;
  problem: string;
  gone: boolean;
}

/**
 * Reads a delivery status notification (RFC 3464) as a mail server passes it on: which of our messages came back, and
 * whether for good. Nothing for a delay, an automatic answer, or a mail that names no message of ours.
 */
export function readBounce(mail: string): Bounce | undefined {
  const [, id] = ours.exec(mail) ?? [];
  const [, kind, subject, detail] = status.exec(mail) ?? [];
  if (!id || kind !== '5') return undefined;
  // 5.1.1 no such mailbox, 5.1.2 no such domain, 5.1.6 moved, 5.1.10 no mail here; 5.2.1 mailbox closed.
  const gone = (subject === '1' && ['1', '2', '6', '10'].includes(detail ?? '')) || (subject === '2' && detail === '1');
  return { id: id.toLowerCase(), problem: 'returned', gone };
}
