// One server of the bench outreach, as its own process so that it can be killed.
import { runnerImport } from 'vite';

await runnerImport('./bench/outreach-server.ts', { configFile: 'vite.config.ts', logLevel: 'error' });
