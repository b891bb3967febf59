import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import { type Column, DataTable, EmptyState, formatInstant, PageHeading, Paging, renderPage, Tabs } from '#ui/index.ts';
import { m } from '#words';
import { listMessages, pageSize } from '../messages.ts';
import { can } from '../outreach.permissions.ts';
import type { MessageRow } from '../outreach.reads.ts';
import { type MessageState, messageStates } from '../outreach.rules.ts';
import { maskAddress } from './parts/address-words.ts';
import { firstWords } from './parts/linked.tsx';
import { problemWord, StateTag, stateWord } from './parts/words.tsx';

const stateFrom = (text: string | undefined): MessageState | undefined => messageStates.find((state) => state === text);

const columns = (mayOpen: boolean): Column<MessageRow>[] => [
  {
    key: 'pesan',
    head: m.outreach_list_text(),
    cell: ({ id, text }) => {
      const words = firstWords(text) || m.outreach_code_hidden();
      return mayOpen ? <a href={`/kerja/pesan/${id}`}>{words}</a> : words;
    },
    // Under the words and not under the state: on a phone a sentence there would leave the words no room.
    under: ({ problem, attempts }) =>
      problem && m.outreach_list_problem({ problem: problemWord(problem), n: attempts }),
    card: 'heading',
  },
  { key: 'kepada', head: m.outreach_list_to(), cell: maskAddress, card: 'place', nowrap: true },
  { key: 'waktu', head: m.outreach_list_at(), cell: ({ createdAt }) => formatInstant(createdAt), card: 'last' },
  {
    key: 'keadaan',
    head: m.outreach_list_state(),
    cell: (message) => <StateTag message={message} />,
    card: 'status',
  },
];

/** `GET /kerja/pesan`: what was written to whom, and what became of it. */
export async function messagesPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const state = stateFrom(c.req.query('keadaan'));
  const page = pageFrom(c.req.query('hal'));
  const { rows, counts } = await listMessages(ctx, { state, page });
  const all = messageStates.reduce((sum, one) => sum + counts[one], 0);
  const href = (to: { state?: MessageState; page?: number }) => {
    const query = new URLSearchParams();
    if (to.state) query.set('keadaan', to.state);
    if (to.page && to.page > 1) query.set('hal', String(to.page));
    return query.size > 0 ? `/kerja/pesan?${query}` : '/kerja/pesan';
  };
  const choices = [
    { state: undefined, label: m.outreach_list_all(), n: all },
    ...messageStates.map((one) => ({ state: one, label: stateWord(one), n: counts[one] })),
  ];
  return renderPage(
    c,
    { layout: 'staff', title: m.outreach_list_title(), current: '/kerja/pesan' },
    <>
      <PageHeading title={m.outreach_list_title()} text={m.outreach_list_lead()} />
      <Tabs
        label={m.outreach_list_choose()}
        tabs={choices.map((choice) => ({
          href: href({ state: choice.state }),
          label: choice.label,
          count: choice.n,
          current: choice.state === state,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState text={m.outreach_list_empty()} />
      ) : (
        <DataTable
          caption={m.outreach_list_title()}
          columns={columns(can(ctx.actor, 'outreach.message-send'))}
          rows={rows}
        />
      )}
      <Paging page={page} size={pageSize} total={state ? counts[state] : all} href={(n) => href({ state, page: n })} />
    </>,
  );
}
