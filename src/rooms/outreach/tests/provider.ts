import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll } from 'vitest';

/** What a provider received, as it came over the wire. */
export interface Received {
  body: string;
  headers: IncomingHttpHeaders;
}

/**
 * A message provider on a real socket. `answer` is what it says next: a status, nothing at all (`silent`), or a cut
 * connection (`cut`).
 */
export async function provider() {
  const received: Received[] = [];
  let answer: number | 'silent' | 'cut' = 202;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ body, headers: request.headers });
      if (answer === 'cut') request.socket.destroy();
      else if (answer !== 'silent') response.writeHead(answer).end('{"says":"0812 3456 7890"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${port}/kirim`,
    received,
    says(next: typeof answer) {
      answer = next;
    },
  };
}
