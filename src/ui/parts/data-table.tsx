import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Icon } from '../icons.tsx';

/**
 * Where a cell stands when the row becomes a card on a phone: heading and status on the first line, place and path on the
 * second, last event and end on the third; `fact` gets a line with its label; `hidden` is left to the record's own page.
 */
export type CardPlace = 'heading' | 'status' | 'place' | 'path' | 'last' | 'end' | 'fact' | 'hidden';

export type Column<Row> = {
  /** Key of the sort in the address; also names the column. */
  key: string;
  head: string;
  cell: (row: Row) => Child;
  card: CardPlace;
  numeric?: boolean;
  sortable?: boolean;
  nowrap?: boolean;
  /** A second line under the cell, in small letters. */
  under?: (row: Row) => Child;
};

export type Sort = { key: string; direction: 'ascending' | 'descending' };

type Select<Row> = { name: string; value: (row: Row) => string; label: (row: Row) => string; chosen?: string[] };

export type RowAction = { href: string; label: string };

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  sort?: Sort;
  /** Address of the same list sorted by a column; called with the direction a press would give. */
  sortHref?: (sort: Sort) => string;
  select?: Select<Row>;
  /** At most two; what is more belongs on the record. `rowName` says of what. */
  actions?: (row: Row) => RowAction[];
  rowName?: (row: Row) => string;
  /** A full-width row after the row with this index, such as the cut-off line. */
  after?: (at: number, width: number) => Child;
};

function HeadCell<Row>({ column, sort, sortHref }: { column: Column<Row> } & Pick<Props<Row>, 'sort' | 'sortHref'>) {
  const sorted = sort?.key === column.key ? sort.direction : undefined;
  const next: Sort = { key: column.key, direction: sorted === 'ascending' ? 'descending' : 'ascending' };
  return (
    <th scope="col" role="columnheader" aria-sort={sorted} class={column.numeric ? 'b-n' : undefined}>
      {column.sortable && sortHref ? (
        <a href={sortHref(next)}>
          {column.head}
          {sorted && <Icon name={sorted === 'ascending' ? 'sort_up' : 'sort_down'} />}
        </a>
      ) : (
        column.head
      )}
    </th>
  );
}

const lookOf = (column: Column<never>) =>
  [`b-on-${column.card}`, column.numeric && 'b-n', column.nowrap && 'b-nw'].filter(Boolean).join(' ');

function Cell<Row>({ column, look, row }: { column: Column<Row>; look: string; row: Row }) {
  const inside = (
    <>
      {column.cell(row)}
      {column.under && <span class="b-under">{column.under(row)}</span>}
    </>
  );
  return column.card === 'heading' ? (
    <th scope="row" role="rowheader" class={look}>
      {inside}
    </th>
  ) : (
    <td role="cell" class={look} data-label={column.card === 'fact' ? column.head : undefined}>
      {inside}
    </td>
  );
}

function Actions({ actions, name }: { actions: RowAction[]; name: string }) {
  return (
    <td role="cell" class="b-on-hidden b-nw">
      {actions.slice(0, 2).map((action) => (
        <a href={action.href}>
          {action.label}
          <span class="b-hidden"> {name}</span>
        </a>
      ))}
    </td>
  );
}

function Tick<Row>({ select, row }: { select: Select<Row>; row: Row }) {
  const value = select.value(row);
  return (
    <td role="cell" class="b-tick">
      <input
        type="checkbox"
        name={select.name}
        value={value}
        aria-label={select.label(row)}
        checked={select.chosen?.includes(value)}
      />
    </td>
  );
}

/**
 * A dense list: a real table with caption, sorted by links, that becomes cards below 720 px. The roles are repeated because
 * a browser forgets them once the rows are laid out as cards. Choosing rows works as check boxes of the form around it.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, select, actions, rowName, after } = props;
  const looks = columns.map(lookOf);
  const width = columns.length + (select ? 1 : 0) + (actions ? 1 : 0);
  return (
    <table class="b-data" role="table" data-js={select ? 'pick' : undefined}>
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {select && (
            <th scope="col" role="columnheader" class="b-tick">
              <span class="b-hidden">{m.ui_table_pick()}</span>
            </th>
          )}
          {columns.map((column) => (
            <HeadCell column={column} sort={props.sort} sortHref={props.sortHref} />
          ))}
          {actions && (
            <th scope="col" role="columnheader">
              <span class="b-hidden">{m.ui_table_actions()}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, at) => (
          <>
            <tr role="row" aria-selected={select?.chosen?.includes(select.value(row)) ? 'true' : undefined}>
              {select && <Tick select={select} row={row} />}
              {columns.map((column, place) => (
                <Cell column={column} look={looks[place] ?? ''} row={row} />
              ))}
              {actions && <Actions actions={actions(row)} name={rowName?.(row) ?? ''} />}
            </tr>
            {after?.(at, width)}
          </>
        ))}
      </tbody>
    </table>
  );
}

/** The line in a ranked table: how many places, at what score, what ties and quotas did. */
export function CutOff({ width, title, text }: { width: number; title: string; text?: string }) {
  return (
    <tr role="row" class="b-cut">
      <td role="cell" colspan={width}>
        <div>
          {title}
          {text && <span>{text}</span>}
        </div>
      </td>
    </tr>
  );
}
