import { createTransport } from 'nodemailer';
import { ACCOUNT_REST } from './answers.ts';
import type { Channel, Outcome, Outgoing } from './channel.ts';

/** A mail server that takes the office's e-mails. */
export interface EmailSettings {
  /** `smtp://user:password@host:587`, or `smtps://` where the connection is sealed from the start. */
  url: string;
  /** `Dinas Koperasi dan UKM <kabar@contoh.go.id>`. */
  from: string;
  /** Messages of news the server allows in 24 hours. */
  perDay: number;
  /** Opens the address for returned mail; without it only a refusal at sending is known. */
  bounceSecret?: string;
  /** How long each step of the talk may take; ten seconds unless given. */
  timeoutMs?: number;
}

/**
 * E-mail by SMTP. The server recognises no repeats and reports nothing but returned mail. The message's id is the first
 * part of its `Message-ID`, by which returned mail is known again.
 */
export const email = (settings: EmailSettings): Channel => ({
  name: 'email',
  knowsRepeats: false,
  reports: false,
  perDay: settings.perDay,
  deliver: (message) => send(settings, message),
});

async function send(settings: EmailSettings, message: Outgoing): Promise<Outcome> {
  const { url, from, timeoutMs = 10_000 } = settings;
  const { id, address, title, text, leaveAt } = message;
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  const talk = { begun: false };
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    transactionLog: true,
    // Once the server waits for the words (354), it may have them whatever its answer did on the way.
    logger: {
      debug: ({ tnx }: { tnx?: string }, line?: string) => {
        if (tnx === 'server' && line?.startsWith('354')) talk.begun = true;
      },
    },
  });
  const leave = leaveAt && {
    'List-Unsubscribe': `<${leaveAt}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return transport
    .sendMail({
      from,
      to: { name: '', address },
      subject: title,
      text,
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...leave },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    .then(
      (): Outcome => ({ step: 'sent' }),
      (fault: SmtpFault) => outcomeOf(fault, talk.begun),
    )
    .finally(() => transport.close());
}

interface SmtpFault {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** Answers to a recipient that mean nobody is there; others (552 full, 554 refused) say nothing of the address. */
const nobodyThere = new Set([550, 551, 553]);

/** What a refusal of the mail server means, by where in the talk it came. */
function outcomeOf({ code, responseCode, command }: SmtpFault, begun: boolean): Outcome {
  if (!responseCode && begun) return { step: 'unsure', problem: 'answer-lost' };
  if (code === 'EAUTH') return { step: 'paused', problem: 'account', minutes: ACCOUNT_REST };
  if (!responseCode) {
    // Nothing was begun: the fault is the connection, or an address that is none.
    return code === 'EENVELOPE'
      ? { step: 'failed', problem: 'nobody-there' }
      : { step: 'try-failed', problem: 'not-reached' };
  }
  const problem = `smtp-${responseCode}`;
  if (responseCode < 500) return { step: 'try-failed', problem };
  // The sender or the whole account is refused: a person mends it, nobody's address is at fault.
  if (command === 'MAIL FROM' || responseCode === 530 || responseCode === 535) {
    return { step: 'paused', problem, minutes: ACCOUNT_REST };
  }
  return { step: 'failed', problem, gone: command === 'RCPT TO' && nobodyThere.has(responseCode) };
}
