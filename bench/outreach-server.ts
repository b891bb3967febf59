// What a server of the bench outreach does: carries out the queue and takes the provider’s reports, until it is killed.
import { serve } from '@hono/node-server';
import { openDatabase } from '#platform/db/database.ts';
import { startJobs } from '#platform/jobs/worker.ts';
import { useSecret } from '#platform/sealed.ts';
import { jobs, useChannels } from '#rooms/outreach/index.ts';
import { buildApp } from '#src/app.tsx';
import { testOffice } from '#tests/office.ts';

const [url = '', secret = '', account = '', base = ''] = process.argv.slice(2);
useSecret(secret);
useChannels({ whatsapp: JSON.parse(account) });
const database = openDatabase(url);
const began = performance.now();
const now = () => new Date(Number(base) + performance.now() - began);
const nobody = { kind: 'public' as const, id: '-', name: '', roles: ['public' as const], remit: [] };
const app = buildApp({ database, city: testOffice.city, now, actorFor: async () => nobody, stylePage: false });
await startJobs(database, jobs, now);
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send?.(port));
