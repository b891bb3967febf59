import type { Child } from 'hono/jsx';

/** A column of a small table; `numeric` stands right. */
export type SimpleColumn = { head: string; numeric?: boolean };

type Props = { caption: string; captionHidden?: boolean; columns: SimpleColumn[]; rows: Child[][]; foot?: Child[] };

function Cells({ cells, columns }: { cells: Child[]; columns: SimpleColumn[] }) {
  return (
    <tr>
      {cells.map((cell, at) =>
        at === 0 ? <th scope="row">{cell}</th> : <td class={columns[at]?.numeric ? 'b-n' : undefined}>{cell}</td>,
      )}
    </tr>
  );
}

/** Up to three short columns: it stays a table on phones. The first cell names its row. */
export function SimpleTable({ caption, captionHidden, columns, rows, foot }: Props) {
  return (
    <table class="b-table">
      <caption class={captionHidden ? 'b-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.numeric ? 'b-n' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <Cells cells={cells} columns={columns} />
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <Cells cells={foot} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}
