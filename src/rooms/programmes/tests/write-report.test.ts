import { describe, expect, it } from 'vitest';
import { listEntriesOf } from '#rooms/audit/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { moveCall } from '../move-call.ts';
import { getReportNote } from '../report-note.reads.ts';
import { writeReport } from '../write-report.ts';
import { head, openCall, writer } from './arrange.ts';
import { now } from './make.ts';

const { ctx } = await testDatabase();
const later = new Date(now.getTime() + 41 * 86_400_000);
const by = ctx({ actor: writer, now: later });
const words = { basis: ['DPA'], process: ['Lancar'], obstacles: [], followUp: ['Ulangi di Binjai Utara'] };

async function runningCall(): Promise<string> {
  const callId = await openCall(ctx({ actor: writer, now }));
  await moveCall(by, callId, 'start');
  return callId;
}

describe('writeReport', () => {
  it('keeps the words, counts the version up and says in the audit trail what stood there before', async () => {
    const callId = await runningCall();
    expect(await getReportNote(by, callId)).toMatchObject({ basis: [], version: 0, changedAt: null });
    await writeReport(by, { callId, ...words, version: 0 });
    await writeReport(ctx({ actor: head, now: later }), { callId, ...words, process: ['Ditulis lagi'], version: 1 });
    expect(await getReportNote(by, callId)).toMatchObject({
      process: ['Ditulis lagi'],
      followUp: ['Ulangi di Binjai Utara'],
      version: 2,
      changedByName: head.name,
    });
    const entries = await listEntriesOf(by, { type: 'call', id: callId });
    const written = entries.filter(({ event }) => event === 'programmes.report-written');
    expect(written.map(({ detail }) => detail)).toContainEqual({
      before: words,
      after: { ...words, process: ['Ditulis lagi'] },
    });
  });

  it('refuses a page older than what is stored, also when two save at once', async () => {
    const callId = await runningCall();
    const both = await Promise.allSettled([
      writeReport(by, { callId, ...words, version: 0 }),
      writeReport(ctx({ actor: head, now: later }), { callId, ...words, version: 0 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await getReportNote(by, callId)).toMatchObject({ version: 1 });
  });

  it('refuses before the call runs, and those who may not write it', async () => {
    const callId = await openCall(ctx({ actor: writer, now }));
    await expect(writeReport(ctx({ actor: writer, now }), { callId, ...words, version: 0 })).rejects.toMatchObject({
      code: 'nothing-to-report',
    });
    const running = await runningCall();
    const mentor = ctx({ actor: actorAs('mentor'), now: later });
    await expect(writeReport(mentor, { callId: running, ...words, version: 0 })).rejects.toMatchObject({ status: 403 });
  });
});
