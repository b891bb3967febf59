import { parentPort } from 'node:worker_threads';
import { type JobRequest, runJob } from './job.ts';

parentPort?.on('message', async (request: JobRequest) => {
  parentPort?.postMessage(await runJob(request));
});
