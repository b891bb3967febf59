import type { Child } from 'hono/jsx';
import { type Column, CutOff, DataTable, formatNumber, ScoreBar, Tag } from '#ui/index.ts';
import { m } from '#words';
import { districtName, type ListLine, type RankingView } from './ranking-view.ts';
import { selectionHref } from './selection-tabs.tsx';

/** So many lines are shown at each end before the middle is folded away. */
const NEAR = 5;
const SHORT = 30;

interface Props {
  view: RankingView;
  /** Everything, without folding. */
  whole: boolean;
}

/** The list with its line: chosen above, the others below; the middle folded away in a long one. */
export function RankingTable({ view, whole }: Props) {
  const base = selectionHref(view.call.id);
  const chosen = view.lines.filter(({ outcome }) => outcome === 'chosen');
  const others = view.lines.filter(({ outcome }) => outcome !== 'chosen');
  const folded = !whole && view.lines.length > SHORT;
  const special = others.filter(({ explained }) => explained).length;
  const top = folded && chosen.length > 2 * NEAR + 1 ? [...chosen.slice(0, NEAR), ...chosen.slice(-NEAR)] : chosen;
  const bottom = folded ? others.slice(0, special + NEAR) : others;
  const hiddenAbove = chosen.slice(NEAR, chosen.length - NEAR);
  const after = (at: number, width: number): Child => (
    <>
      {top.length < chosen.length && at === NEAR - 1 && (
        <Fold href={`${base}?semua=1`} width={width} text={foldText(hiddenAbove)} />
      )}
      {at === top.length - 1 && <Line view={view} chosen={chosen.length} width={width} />}
      {bottom.length < others.length && at === top.length + bottom.length - 1 && (
        <Fold
          href={`${base}?semua=1`}
          width={width}
          text={m.selection_rank_more({ n: others.length - bottom.length })}
        />
      )}
    </>
  );
  return (
    <DataTable
      caption={m.selection_rank_caption()}
      columns={columnsOf(view)}
      rows={[...top, ...bottom]}
      rowName={(line) => line.code}
      actions={view.decision ? undefined : (line) => actionsOf(view, line)}
      after={after}
    />
  );
}

const foldText = (hidden: readonly ListLine[]): string => {
  const [first] = hidden;
  const last = hidden.at(-1);
  return first?.total !== undefined && last?.total !== undefined
    ? m.selection_rank_more_between({
        n: hidden.length,
        from: formatNumber(first.total),
        to: formatNumber(last.total),
      })
    : m.selection_rank_more({ n: hidden.length });
};

function Fold({ href, width, text }: { href: string; width: number; text: string }) {
  return (
    <tr role="row">
      <td role="cell" colspan={width}>
        <a href={href}>{text}</a>
      </td>
    </tr>
  );
}

function Line({ view, chosen, width }: { view: RankingView; chosen: number; width: number }) {
  const lifted = view.lines.filter((line) => line.lifted).length;
  const tied = view.lines.filter(
    ({ total, outcome, explained }) => total === view.cutOff && outcome !== 'chosen' && !explained,
  ).length;
  const parts = [
    view.cutOff !== null && m.selection_rank_line_points({ points: formatNumber(view.cutOff) }),
    tied > 0 && m.selection_rank_line_tied({ points: formatNumber(view.cutOff ?? 0) }),
    lifted > 0 && m.selection_rank_line_lifted({ n: lifted }),
  ];
  return <CutOff width={width} title={m.selection_rank_line({ n: chosen })} text={parts.filter(Boolean).join(', ')} />;
}

function columnsOf(view: RankingView): Column<ListLine>[] {
  const href = (line: ListLine) => `${selectionHref(view.call.id)}/urutan/${line.applicationId}`;
  const district = (line: ListLine) => districtName(view.areas, line.area);
  const max = view.call.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return [
    {
      key: 'place',
      head: m.selection_rank_place(),
      cell: (line) => line.place ?? '–',
      card: 'hidden',
      numeric: true,
    },
    {
      key: 'code',
      head: view.decision ? m.selection_rank_name() : m.selection_rank_code(),
      cell: (line) => <a href={href(line)}>{line.name ?? line.code}</a>,
      under: (line) => [line.name && (line.businessName ?? line.code), district(line)].filter(Boolean).join(', '),
      card: 'heading',
    },
    {
      key: 'points',
      head: m.selection_rank_points(),
      cell: (line) =>
        line.lines.length > 0 && <ScoreBar points={line.lines.map(({ points = 0 }) => points)} max={max} />,
      card: 'last',
    },
    {
      key: 'total',
      head: m.selection_rank_total(),
      cell: (line) => line.total !== undefined && <b>{formatNumber(line.total)}</b>,
      card: 'status',
      numeric: true,
    },
    { key: 'why', head: m.selection_rank_kept(), cell: (line) => <LineTag line={line} />, card: 'path' },
  ];
}

/** Why a line stands where points alone would not have put it. */
export function LineTag({ line }: { line: ListLine }) {
  const { moved, lifted, explained, outcome, reserveNo, place } = line;
  if (moved === 'in')
    return (
      <Tag colour="biru" icon="arrow">
        {m.selection_rank_tag_in()}
      </Tag>
    );
  if (moved === 'out')
    return (
      <Tag colour="abu" icon="minus">
        {m.selection_rank_tag_out()}
      </Tag>
    );
  if (lifted)
    return (
      <Tag colour="ungu" icon="diamond">
        {m.selection_rank_tag_lifted()}
      </Tag>
    );
  if (explained?.held === 'same-owner')
    return (
      <Tag colour="abu" icon="minus">
        {m.selection_rank_tag_owner()}
      </Tag>
    );
  if (explained?.held === 'move')
    return (
      <Tag colour="abu" icon="minus">
        {m.selection_rank_tag_by_move()}
      </Tag>
    );
  if (explained)
    return (
      <Tag colour="abu" icon="minus">
        {m.selection_rank_tag_displaced()}
      </Tag>
    );
  if (place === undefined)
    return (
      <Tag colour="abu" icon="minus">
        {m.selection_rank_tag_late()}
      </Tag>
    );
  if (outcome === 'reserve') return <span class="b-meta">{m.selection_rank_reserve({ n: reserveNo ?? 0 })}</span>;
  return null;
}

function actionsOf(view: RankingView, line: ListLine) {
  if (view.computed?.choice.mode !== 'score') return [];
  if (view.closeToMe.has(line.applicationId) || line.place === undefined) return [];
  const label = line.outcome === 'chosen' ? m.selection_rank_move_out() : m.selection_rank_move_in();
  return [{ href: `${selectionHref(view.call.id)}/urutan/${line.applicationId}#f-alasan`, label }];
}
