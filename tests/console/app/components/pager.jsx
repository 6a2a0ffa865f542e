/** `< 1 >` below a table. */
export function Pager({ page, pages, onChange }) {
  const button = (key, label, to) => (
    <li key={key} className={`ud__pagination__item${to === page && key !== 'previous' && key !== 'next' ? ' ud__pagination__item--active' : ''}`}>
      <button type="button" disabled={to < 0 || to >= pages} onClick={() => onChange(to)}>{label}</button>
    </li>
  );
  return (
    <ul className="ud__pagination">
      {button('previous', '<', page - 1)}
      {Array.from({ length: pages }, (_, index) => button(index, index + 1, index))}
      {button('next', '>', page + 1)}
    </ul>
  );
}
