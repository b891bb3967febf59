// News to 21.601 made-up businesses: how long the plan takes, and a wave of 10.000 messages whose server is killed in the
// middle, counted at a local provider as strict as the real one that recognises no repeats: each exactly once.
import { runnerImport } from 'vite';

// The room shows pages too, and Node reads no component files by itself.
await runnerImport('./bench/outreach-wave.ts', { configFile: 'vite.config.ts', logLevel: 'error' });
