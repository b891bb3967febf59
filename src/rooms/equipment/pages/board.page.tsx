import type { Context } from 'hono';
import { dayOf, daysBetween } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { type Area, listAreas } from '#rooms/registry/index.ts';
import {
  ButtonLink,
  Columns,
  EmptyState,
  Filter,
  Filters,
  ListSummary,
  PageHeading,
  renderPage,
  type Work,
  WorkList,
} from '#ui/index.ts';
import { m } from '#words';
import { type GrantCase, listCases } from '../case.reads.ts';
import { availableMoves, type CaseState, caseStates, isOver } from '../case.rules.ts';
import { moveWord, stateWord } from '../case-words.ts';
import { allow, can } from '../equipment.permissions.ts';
import { StateTag } from './parts/case-parts.tsx';

const columns: { title: () => string; states: readonly CaseState[] }[] = [
  { title: m.equipment_board_prepare, states: ['needed', 'specified', 'decreed'] },
  { title: m.equipment_board_stock, states: ['cleared', 'ordered', 'reserved'] },
  { title: m.equipment_board_care, states: ['repairing', 'recovering', 'helping', 'in-use'] },
];
const RECENT = 10;

/** `/kerja/peralatan`: every case by what must be done next, longest wait first; those that ended below. */
export async function boardPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.read');
  const areas = (await listAreas(ctx)).filter(({ level }) => level === 'ward');
  const ward = areas.find(({ code }) => code === c.req.query('kelurahan'));
  const state = caseStates.find((one) => one === c.req.query('keadaan'));
  const cases = await listCases(ctx, { remit: ctx.actor.remit, ...(state && { states: [state] }) });
  const all = ward ? cases.filter(({ area }) => area === ward.code) : cases;
  const over = all.filter(({ state }) => isOver(state)).slice(0, RECENT);
  return renderPage(
    c,
    { layout: 'staff', title: m.equipment_board_title(), current: '/kerja/peralatan' },
    <>
      <PageHeading
        title={m.equipment_board_title()}
        text={m.equipment_board_text()}
        actions={
          <>
            <ButtonLink tone="secondary" href="/kerja/peralatan/cek">
              {m.equipment_checks_title()}
            </ButtonLink>
            <ButtonLink tone="secondary" href="/kerja/peralatan/stok">
              {m.equipment_stock_title()}
            </ButtonLink>
            {can(ctx.actor, 'equipment.work') && (
              <ButtonLink tone="secondary" href="/kerja/peralatan/belum-punya">
                {m.equipment_without_title()}
              </ButtonLink>
            )}
          </>
        }
      />
      <Narrow areas={areas} ward={ward} state={state} count={all.length} />
      <Columns of={3}>
        {columns.map(({ title, states }) => {
          const own = all.filter(({ state }) => states.includes(state));
          return (
            <section class="b-flow">
              <h2>
                {title()} ({own.length})
              </h2>
              {own.length === 0 ? <EmptyState text={m.equipment_board_empty()} /> : <List rows={own} now={ctx.now} />}
            </section>
          );
        })}
      </Columns>
      {over.length > 0 && (
        <section class="b-flow">
          <h2>{m.equipment_board_over()}</h2>
          <List rows={over} now={ctx.now} />
        </section>
      )}
    </>,
  );
}

type NarrowProps = { areas: Area[]; ward?: Area; state?: CaseState; count: number };

/** By kelurahan and by state; what is chosen stands as chips that take it off. */
function Narrow({ areas, ward, state, count }: NarrowProps) {
  const at = '/kerja/peralatan';
  return (
    <>
      <Filters action={at}>
        <Filter
          name="kelurahan"
          label={m.equipment_filter_ward()}
          value={ward?.code}
          options={areas.map(({ code, name, districtName }) => ({ value: code, label: `${name} (${districtName})` }))}
        />
        <Filter
          name="keadaan"
          label={m.equipment_filter_state()}
          value={state}
          options={caseStates.map((one) => ({ value: one, label: stateWord(one) }))}
        />
      </Filters>
      <ListSummary
        count={m.equipment_board_count({ n: count })}
        chips={[
          ...(ward ? [{ label: ward.name, href: state ? `${at}?keadaan=${state}` : at }] : []),
          ...(state ? [{ label: stateWord(state), href: ward ? `${at}?kelurahan=${ward.code}` : at }] : []),
        ]}
        clear={at}
      />
    </>
  );
}

const List = ({ rows, now }: { rows: readonly GrantCase[]; now: Date }) => (
  <WorkList items={rows.map((one) => itemOf(one, now))} />
);

function itemOf(one: GrantCase, now: Date): Work {
  const [next] = availableMoves(one.state, 'officer');
  return {
    due: String(daysBetween(dayOf(one.since), dayOf(now))),
    unit: m.equipment_days(),
    title: `${one.need}, ${one.businessName}`,
    href: `/kerja/peralatan/${one.id}`,
    text: (
      <>
        {next ? m.equipment_board_next({ step: moveWord(next) }) : one.ownerName}
        <br />
        <StateTag state={one.state} />
      </>
    ),
  };
}
