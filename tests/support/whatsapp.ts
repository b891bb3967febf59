import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { WhatsappSettings } from '#rooms/outreach/index.ts';

/** A message the provider took: once taken it goes out, whatever its answer did on the way. */
export interface Taken {
  wamid: string;
  /** The office's own id of it. */
  ours: string;
  to: string;
  type: string;
  template?: string;
  words: string;
}

/** What the provider does with the next message. A number is an error code of Meta. */
type Mood = 'take' | 'silent' | 'cut-after' | 'cut-before' | 'gateway-error' | number;

const templates = new Map([
  ['berdaya_kabar', 1],
  ['berdaya_program', 1],
  ['berdaya_kode', 1],
]);

/**
 * The WhatsApp Business Cloud API on a real socket, as strict as the real one: token, path, shape, template and its
 * parameters. It recognises no repeats. `tier` is how many different people it lets the office write to first.
 */
export async function whatsappServer(tier = Number.POSITIVE_INFINITY) {
  const taken: Taken[] = [];
  const people = new Set<string>();
  const approved = new Map(templates);
  let mood: Mood = 'take';
  const state = { tier, delayMs: 0, sequence: 0 };
  const token = 'token-of-the-office';
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    await new Promise((resolve) => setTimeout(resolve, state.delayMs));
    answer(request, response, body);
  });

  /** Status and code of a refusal; nothing when the message is taken. */
  function refusalOf(request: IncomingMessage, body: string): [status: number, code: number] | undefined {
    if (request.headers.authorization !== `Bearer ${token}`) return [401, 190];
    if (request.method !== 'POST' || request.url !== '/v23.0/1275/messages') return [404, 100];
    if (typeof mood === 'number') return [400, mood];
    const message = JSON.parse(body);
    const fault = faultOf(message);
    if (fault) return [400, fault];
    return !people.has(message.to) && people.size >= state.tier ? [429, 131048] : undefined;
  }

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    if (mood === 'cut-before') {
      request.socket.destroy();
      return;
    }
    if (mood === 'gateway-error') {
      response.writeHead(502).end('<html>bad gateway</html>');
      return;
    }
    const refusal = refusalOf(request, body);
    if (refusal) {
      const [status, code] = refusal;
      const error = { message: `(#${code}) 0812 3456 7890`, type: 'OAuthException', code, fbtrace_id: 'A1' };
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error }));
      return;
    }
    const message = JSON.parse(body);
    people.add(message.to);
    const wamid = `wamid.${++state.sequence}`;
    const words = message.text?.body ?? message.template.components[0].parameters[0].text;
    const { to, type, biz_opaque_callback_data: ours } = message;
    taken.push({ wamid, ours, to, type, template: message.template?.name, words });
    if (mood === 'silent') return;
    if (mood === 'cut-after') {
      request.socket.destroy();
      return;
    }
    const contacts = [{ input: to, wa_id: to }];
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ messaging_product: 'whatsapp', contacts, messages: [{ id: wamid }] }));
  }

  /** The code Meta answers a misshapen message with; nothing when it is as it should be. */
  function faultOf(message: Record<string, never> & { [key: string]: unknown }): number | undefined {
    const { messaging_product, to, type, biz_opaque_callback_data: ours } = message as Record<string, unknown>;
    if (messaging_product !== 'whatsapp' || !/^\d{8,15}$/.test(String(to)) || String(ours).length > 512) return 100;
    if (type === 'text') return undefined;
    if (type !== 'template') return 100;
    const template = message.template as unknown as {
      name: string;
      components: { parameters: { type: string; text: string }[] }[];
    };
    const wanted = approved.get(template.name);
    if (wanted === undefined) return 132001;
    const parameters = template.components[0]?.parameters ?? [];
    if (parameters.length !== wanted) return 132000;
    return parameters.some(({ text }) => !text || text.length > 1024 || /\n|\t| {4}/.test(text)) ? 132018 : undefined;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const settings: WhatsappSettings = {
    api: `http://127.0.0.1:${port}/v23.0`,
    phoneId: '1275',
    token,
    appSecret: 'the secret of the app',
    verifyToken: 'chosen by the office',
    perDay: 1000,
    prices: { marketing: 680, utility: 410, code: 410 },
    timeoutMs: 400,
  };
  return {
    settings,
    taken,
    approved,
    state,
    behaves(next: Mood) {
      mood = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An envelope as Meta posts it, with its signature over exactly these bytes. */
export function hubPost(
  settings: WhatsappSettings,
  value: { statuses?: unknown[]; messages?: unknown[]; phoneId?: string },
): { body: string; signature: string } {
  const { statuses, messages, phoneId = settings.phoneId } = value;
  const metadata = { display_phone_number: '62618821234', phone_number_id: phoneId };
  const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, statuses, messages } };
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [change] }] });
  return { body, signature: hubSignature(settings.appSecret, body) };
}

export const hubSignature = (secret: string, body: string | Uint8Array): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
