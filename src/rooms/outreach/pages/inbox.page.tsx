import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import { type Column, DataTable, EmptyState, PageHeading, Paging, renderPage, Tabs } from '#ui/index.ts';
import { m } from '#words';
import { type InboxPart, type InboxRow, inboxParts } from '../inbox.reads.ts';
import { inboxPageSize, readInbox } from '../inbox.ts';
import { maskAddress } from './parts/address-words.ts';
import { ConversationTag, keywordText, partWord, waitedWord } from './parts/inbox-words.tsx';
import { firstWords } from './parts/linked.tsx';

/** Parts as the address names them. */
const addresses: Record<InboxPart, string> = { waiting: '', mine: 'saya', answered: 'dijawab', closed: 'selesai' };
const partFrom = (text: string | undefined): InboxPart =>
  inboxParts.find((part) => addresses[part] === text) ?? 'waiting';

const columns = (now: Date): Column<InboxRow>[] => [
  {
    key: 'kata',
    head: m.outreach_inbox_last(),
    cell: ({ id, lastText }) => <a href={`/kerja/kotak-masuk/${id}`}>{keywordText(firstWords(lastText))}</a>,
    card: 'heading',
  },
  { key: 'dari', head: m.outreach_inbox_from(), cell: maskAddress, card: 'place', nowrap: true },
  { key: 'tunggu', head: m.outreach_inbox_waits(), cell: (row) => waitedWord(row, now), card: 'last' },
  {
    key: 'petugas',
    head: m.outreach_inbox_who(),
    cell: ({ assignedName }) => assignedName ?? m.outreach_inbox_nobody(),
    card: 'path',
  },
  {
    key: 'keadaan',
    head: m.outreach_list_state(),
    cell: ({ state }) => <ConversationTag state={state} />,
    card: 'status',
  },
];

/** `GET /kerja/kotak-masuk`: what people wrote, who waits longest first. */
export async function inboxPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const part = partFrom(c.req.query('bagian'));
  const page = pageFrom(c.req.query('hal'));
  const { rows, counts } = await readInbox(ctx, { part, page });
  const href = (to: InboxPart, n = 1) => {
    const query = new URLSearchParams();
    if (addresses[to]) query.set('bagian', addresses[to]);
    if (n > 1) query.set('hal', String(n));
    return query.size > 0 ? `/kerja/kotak-masuk?${query}` : '/kerja/kotak-masuk';
  };
  return renderPage(
    c,
    { layout: 'staff', title: m.outreach_inbox_title(), current: '/kerja/kotak-masuk' },
    <>
      <PageHeading title={m.outreach_inbox_title()} text={m.outreach_inbox_lead()} />
      <Tabs
        label={m.outreach_inbox_choose()}
        tabs={inboxParts.map((one) => ({
          href: href(one),
          label: partWord(one),
          count: counts[one],
          current: one === part,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState text={part === 'waiting' ? m.outreach_inbox_empty() : m.outreach_inbox_empty_part()} />
      ) : (
        <DataTable caption={m.outreach_inbox_title()} columns={columns(ctx.now)} rows={rows} />
      )}
      <Paging page={page} size={inboxPageSize} total={counts[part]} href={(n) => href(part, n)} />
    </>,
  );
}
