import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

/** What the mail server does with the next mail: refuses it at a step of the talk, is slow, or takes it and hangs up. */
export type MailMood =
  | { at: 'login' | 'sender' | 'recipient' | 'words'; code: number }
  | 'slow'
  | 'takes-and-hangs-up'
  | 'take';

/** A refusal as SMTP says it. */
const refusal = (code: number): Error => Object.assign(new Error('says: marni@contoh.id'), { responseCode: code });

/** A mail server on a real socket, with sign-in; it holds what it took as it came over the wire. */
export async function mailServer() {
  const taken: { from: string; to: string[]; mail: string }[] = [];
  const moods: MailMood[] = [];
  let mood: MailMood = 'take';
  const refusedAt = (step: string) => (typeof mood === 'object' && mood.at === step ? refusal(mood.code) : null);
  const server = new SMTPServer({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onConnect(_session, callback) {
      mood = moods.shift() ?? 'take';
      callback();
    },
    onAuth({ username, password }, _session, callback) {
      const right = username === 'kantor' && password === 'sandi';
      const wrong = refusedAt('login') ?? (right ? null : refusal(535));
      callback(wrong, { user: username });
    },
    onMailFrom: (_address, _session, callback) => {
      if (mood === 'slow') return;
      callback(refusedAt('sender'));
    },
    onRcptTo: (_address, _session, callback) => callback(refusedAt('recipient')),
    async onData(stream, session, callback) {
      let mail = '';
      for await (const part of stream) mail += part;
      const wrong = refusedAt('words');
      if (wrong) return callback(wrong);
      const { mailFrom, rcptTo } = session.envelope;
      taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), mail });
      if (mood === 'takes-and-hangs-up') return hangUp();
      callback();
    },
  });
  const hangUp = () => {
    for (const connection of server.connections) (connection as { _socket: { destroy(): void } })._socket.destroy();
  };
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    url: `smtp://kantor:sandi@127.0.0.1:${port}`,
    taken,
    /** What it does with the mails to come, one after the other; then it takes them. */
    behaves: (...next: MailMood[]) => moods.push(...next),
    forget() {
      taken.length = 0;
      moods.length = 0;
    },
  };
}
