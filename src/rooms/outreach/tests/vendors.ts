import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll } from 'vitest';

/** A call as it came over the wire. */
export interface Call {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * What a vendor does with the next call: answers with a status (and body and headers), says nothing, or takes it and cuts
 * the connection.
 */
export type Mood = { status: number; body?: unknown; headers?: Record<string, string> } | 'silent' | 'cut';

/**
 * Any vendor's HTTP server on a real socket. `judge` looks at each call as strictly as the vendor does and names what is
 * wrong with it; such a call is answered 400 and not taken.
 */
export async function vendor(judge: (call: Call) => string | undefined, usual: Mood) {
  const taken: Call[] = [];
  const refused: string[] = [];
  const moods: Mood[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    answer(request, response, { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
  });

  function answer(request: IncomingMessage, response: ServerResponse, call: Call): void {
    const wrong = judge(call);
    if (wrong) {
      refused.push(wrong);
      response.writeHead(400).end();
      return;
    }
    const mood = moods.shift() ?? usual;
    if (mood === 'silent' || mood === 'cut') {
      taken.push(call);
      if (mood === 'cut') request.socket.destroy();
      return;
    }
    if (mood.status < 300) taken.push(call);
    response.writeHead(mood.status, { 'Content-Type': 'application/json', ...mood.headers });
    response.end(mood.body === undefined ? undefined : JSON.stringify(mood.body));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  afterAll(close);
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    taken,
    refused,
    /** What it does with the calls to come, one after the other; then as usual. */
    behaves: (...next: Mood[]) => moods.push(...next),
    /** As if nothing had happened yet. */
    forget() {
      taken.length = 0;
      refused.length = 0;
      moods.length = 0;
    },
  };
}
