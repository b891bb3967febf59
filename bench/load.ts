import { Agent, get } from 'node:http';

/** One address asked by eight connections, each as soon as it has its answer, for a while. Answers per second. */
export async function perSecond(url: string, { cookie = '', seconds = 3 } = {}): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  const from = performance.now();
  const counts = await Promise.all(
    Array.from({ length: connections }, async () => {
      let answers = 0;
      while (performance.now() < until) {
        await ask(url, agent, cookie);
        answers += 1;
      }
      return answers;
    }),
  );
  agent.destroy();
  return counts.reduce((sum, n) => sum + n, 0) / ((performance.now() - from) / 1000);
}

const connections = 8;

function ask(url: string, agent: Agent, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: cookie ? { cookie } : {} }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
      answer.resume();
      answer.on('end', () => resolve());
    }).on('error', reject);
  });
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
