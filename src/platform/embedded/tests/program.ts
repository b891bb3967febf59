// A small program that keeps a database open: the tests start, kill and restart it as a real process.
import { parseArgs } from 'node:util';
import { openEmbedded } from '#platform/embedded/index.ts';
import { TerminalProblem } from '#platform/terminal-problem.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, version: { type: 'string' }, join: { type: 'boolean' } },
});
try {
  const database = await openEmbedded({
    dataFolder: values.data ?? '',
    program: values.version ?? '0.1.0',
    purpose: 'test',
    join: values.join ?? false,
    say: (sentence) => console.error(sentence),
  });
  process.once('SIGTERM', async () => {
    await database.stop();
    process.exit(0);
  });
  console.log(database.url);
  setInterval(() => {}, 60_000);
} catch (error) {
  if (!(error instanceof TerminalProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
