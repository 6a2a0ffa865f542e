/** The entries of a list, in a table, a grid of boxes with or without roles, a list, or cards; an entry is edited where it stands. */
import { useState } from 'react';
import { Actions } from './actions.jsx';
import { Icon, Input, Link, cx, useSay } from './kit.jsx';
import css from './rows.module.css';

/**
 * @typedef {object} RowsLook
 * @property {'table' | 'grid' | 'boxes' | 'list' | 'cards'} rows
 * @property {('number' | 'value' | 'created' | 'operator' | 'actions')[]} columns
 * @property {'words' | 'buttons' | 'icons' | 'menu' | 'hover'} actions
 * @property {boolean} [newest] those added last stand first
 * @property {number} [pager] entries on a page
 */

const MARKUP = {
  table: { Box: 'table', Body: 'tbody', Top: 'thead', Row: 'tr', Head: 'th', Cell: 'td' },
  grid: { Box: 'div', Body: 'div', Top: 'div', Row: 'div', Head: 'div', Cell: 'div', roles: { box: 'table', row: 'row', head: 'columnheader', cell: 'cell' } },
  boxes: { Box: 'div', Body: 'div', Top: 'div', Row: 'div', Head: 'div', Cell: 'div' },
  list: { Box: 'ul', Row: 'li', Cell: 'span' },
  cards: { Box: 'div', Row: 'div', Cell: 'div' },
};

const day = (index) => `2025-${String((index * 5) % 12 + 1).padStart(2, '0')}-${String((index * 11) % 27 + 1).padStart(2, '0')} 1${index % 10}:2${index % 6}`;
const PEOPLE = ['林晓', '陈一鸣', '王珂'];

/** The page of a list that is shown. @param {number} count @param {number} [size] */
function usePages(count, size = Infinity) {
  const [asked, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(asked, pages - 1);
  return { page, pages, setPage, from: size === Infinity ? 0 : page * size, to: size === Infinity ? count : (page + 1) * size };
}

/** `line` stands where a row would: what is being added. @param {{list: string, look: RowsLook, box: any, line?: any, first?: any, filter?: string}} props */
export function Rows({ list, look, box, line, first, filter = '' }) {
  const say = useSay();
  const [draft, setDraft] = useState(null);
  const { Box, Body, Top, Row, Head, Cell, roles = {} } = MARKUP[look.rows];
  const ordered = box.entries.map((value, index) => ({ value, index })).filter(({ value }) => value.includes(filter));
  if (look.newest) ordered.reverse();
  const { page, pages, setPage, from, to } = usePages(ordered.length, look.pager);
  const shown = ordered.slice(from, to);
  const commit = () => box.edit(draft.index, draft.value).then(() => setDraft(null), (error) => setDraft({ ...draft, problem: error.message }));
  const cells = {
    number: (_, place) => from + place + 1,
    value: ({ value, index }) => (draft?.index === index ? <Input value={draft.value} problem={draft.problem} onChange={(next) => setDraft({ index, value: next })} onEnter={commit} /> : <span className={css.value} title={value}>{value}</span>),
    created: ({ index }) => day(index),
    operator: ({ index }) => PEOPLE[index % PEOPLE.length],
    actions: ({ value, index }) =>
      draft?.index === index ? (
        <><Link onClick={commit}>{say('save')}</Link><Link onClick={() => setDraft(null)}>{say('cancel')}</Link></>
      ) : (
        <Actions kind={look.actions} value={value} onEdit={() => setDraft({ index, value })} onRemove={() => box.remove(index)} />
      ),
  };
  const heads = { number: say('number'), value: say(`${list}.head`), created: say('created'), operator: say('operator'), actions: say('operation') };
  const rows = shown.map((entry, place) => (
    <Row key={entry.value} className={css.row} role={roles.row}>
      {look.columns.map((column) => <Cell key={column} className={cx(css.cell, css[column])} role={roles.cell}>{cells[column](entry, place)}</Cell>)}
    </Row>
  ));
  if (rows.length === 0 && !line && !first && look.rows !== 'table') return null;
  const body = <>{first}{rows}{line}</>;
  return (
    <>
      <Box className={cx(css.box, css[look.rows])} role={roles.box}>
        {Top && (
          <Top className={css.top}>
            <Row className={css.row} role={roles.row}>
              {look.columns.map((column) => <Head key={column} className={cx(css.cell, css.heading, css[column])} role={roles.head}>{heads[column]}</Head>)}
            </Row>
          </Top>
        )}
        {Body ? <Body>{body}{!first && !line && rows.length === 0 && <Row><Cell className={css.empty} colSpan={look.columns.length}>{say('empty')}</Cell></Row>}</Body> : body}
      </Box>
      {look.pager && (
        <div className={css.pager}>
          <span>{say('total', { n: ordered.length })}</span>
          <span className={css.turn} onClick={() => setPage(Math.max(0, page - 1))}><Icon name="left" /></span>
          {Array.from({ length: pages }, (_, number) => <span key={number} className={cx(css.turn, number === page && css.here)} onClick={() => setPage(number)}>{number + 1}</span>)}
          <span className={css.turn} onClick={() => setPage(Math.min(pages - 1, page + 1))}><Icon name="right" /></span>
        </div>
      )}
    </>
  );
}

/** The line in which something is added, in the markup of the rows around it. @param {{look: RowsLook, field: any, buttons: any}} props */
export function AddLine({ look, field, buttons }) {
  const { Row, Cell, roles = {} } = MARKUP[look.rows];
  const rest = look.columns.filter((column) => column !== 'value' && column !== 'actions');
  return (
    <Row className={css.row} role={roles.row}>
      {look.columns.map((column) => <Cell key={column} className={cx(css.cell, css[column])} role={roles.cell}>{column === 'value' ? field : column === 'actions' ? buttons : rest.includes(column) ? '-' : null}</Cell>)}
    </Row>
  );
}
