/** A table of which only the visible rows exist (§2: "The list of scopes on /auth is virtualised"). */
import { useRef, useState } from 'react';

const ROW = 56;
const SPARE = 2;

export function VirtualTable({ rows, height, columns, head, keyOf, className = '' }) {
  const [top, setTop] = useState(0);
  const scroller = useRef(null);
  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const visible = rows.slice(first, first + Math.ceil(height / ROW) + 2 * SPARE);
  return (
    <div className={`virtual-table ${className}`} role="table">
      <div className="virtual-table__head" role="row">
        {head.map((cell, index) => (
          <div key={index} role="columnheader" className="virtual-table__cell">{cell}</div>
        ))}
      </div>
      <div className="virtual-table__body" ref={scroller} style={{ height }} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        <div style={{ height: rows.length * ROW, position: 'relative' }}>
          {visible.map((row, index) => (
            <div key={keyOf(row)} role="row" className="virtual-table__row ud__table-row" style={{ top: (first + index) * ROW }}>
              {columns.map((cell, column) => (
                <div key={column} role="cell" className="virtual-table__cell">{cell(row)}</div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
