/**
 * How the cards of the security page may be written: the same looks in ways that competent people write them. Which
 * one the real console has nobody knows (§2). Each is a `Card` and its `Table` of entries.
 */

const classOf = (list) => `ud__card block-item safe-block safe-block--${list}`;

function Note({ note, link }) {
  return (
    <>
      {note}
      {link && <a className="ud__link" href="https://open.feishu.cn/document" target="_blank">{link}</a>}
    </>
  );
}

/** Plain boxes without any role. */
function DivCard({ list, title, note, link, children }) {
  return (
    <div className={classOf(list)} id={`safe-${list}`}>
      <div className="safe-block__title">{title}</div>
      <div className="safe-block__desc"><Note note={note} link={link} /></div>
      {children}
    </div>
  );
}

function DivTable({ head, rows }) {
  return (
    <div className="safe-table">
      <div className="safe-table__row safe-table__row--head">{head.map((cell) => <div key={cell} className="safe-table__cell">{cell}</div>)}</div>
      {rows.map(({ key, cells }) => (
        <div key={key} className="safe-table__row ud__table-row">{cells.map((cell, index) => <div key={index} className="safe-table__cell">{cell}</div>)}</div>
      ))}
    </div>
  );
}

/** A heading and a table of HTML. */
function HeadingCard({ list, title, note, link, children }) {
  return (
    <div className={classOf(list)} id={`safe-${list}`}>
      <h3 className="safe-block__title">{title}</h3>
      <p className="safe-block__desc"><Note note={note} link={link} /></p>
      {children}
    </div>
  );
}

const HeadRow = ({ head }) => <tr className="safe-table__row safe-table__row--head">{head.map((cell) => <th key={cell} className="safe-table__cell">{cell}</th>)}</tr>;

const BodyRow = ({ cells }) => <tr className="safe-table__row ud__table-row">{cells.map((cell, index) => <td key={index} className="safe-table__cell">{cell}</td>)}</tr>;

function HtmlTable({ head, rows }) {
  return (
    <table className="safe-table">
      <thead><HeadRow head={head} /></thead>
      <tbody>{rows.map(({ key, cells }) => <BodyRow key={key} cells={cells} />)}</tbody>
    </table>
  );
}

/** Two tables, one for the head and one that may scroll, in wrappers that speak of loading and stay for ever. */
function SplitTable({ head, rows }) {
  return (
    <div className="ud__loading"><div className="ud__loading__container"><div className="ud__table">
      <table className="safe-table"><thead><HeadRow head={head} /></thead></table>
      <div className="ud__table__body">
        <table className="safe-table"><tbody>{rows.map(({ key, cells }) => <BodyRow key={key} cells={cells} />)}</tbody></table>
      </div>
    </div></div></div>
  );
}

/** Roles in place of tags. */
function RoleCard({ list, title, note, link, children }) {
  return (
    <div className={classOf(list)} id={`safe-${list}`} role="region" aria-label={title}>
      <div className="safe-block__title" role="heading" aria-level="2">{title}</div>
      <div className="safe-block__desc"><Note note={note} link={link} /></div>
      {children}
    </div>
  );
}

function RoleTable({ head, rows }) {
  return (
    <div role="table" className="safe-table">
      <div role="row" className="safe-table__row safe-table__row--head">{head.map((cell) => <div key={cell} role="columnheader" className="safe-table__cell">{cell}</div>)}</div>
      <div role="rowgroup">
        {rows.map(({ key, cells }) => (
          <div key={key} role="row" className="safe-table__row ud__table-row">{cells.map((cell, index) => <div key={index} role="cell" className="safe-table__cell">{cell}</div>)}</div>
        ))}
      </div>
    </div>
  );
}

/** A section that names its heading, with a list. */
function SectionCard({ list, title, note, link, children }) {
  return (
    <section className={classOf(list)} id={`safe-${list}`} aria-labelledby={`safe-title-${list}`}>
      <header>
        <h4 className="safe-block__title" id={`safe-title-${list}`}>{title}</h4>
        <p className="safe-block__desc"><Note note={note} link={link} /></p>
      </header>
      {children}
    </section>
  );
}

function List({ head, rows }) {
  return (
    <div className="safe-table">
      <div className="safe-table__row safe-table__row--head">{head.map((cell) => <span key={cell} className="safe-table__cell">{cell}</span>)}</div>
      <ul className="safe-table__list">
        {rows.map(({ key, cells }) => (
          <li key={key} className="safe-table__row">{cells.map((cell, index) => <span key={index} className="safe-table__cell">{cell}</span>)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Boxes in boxes; the title is a `span` that shares its box with the sentence. */
function NestedCard({ list, title, note, link, children }) {
  return (
    <div className="safe-block__outer" id={`safe-${list}`}>
      <div className={classOf(list)}>
        <div><div><div className="safe-block__titles">
          <span className="safe-block__title">{title}</span>
          <span className="safe-block__desc"><Note note={note} link={link} /></span>
        </div></div></div>
        <div><div className="ud__spin-nested-loading"><div className="ud__spin-container">{children}</div></div></div>
      </div>
    </div>
  );
}

/** A group of fields with a legend; the sentence comes last. */
function FieldsetCard({ list, title, note, link, children }) {
  return (
    <fieldset className={classOf(list)} id={`safe-${list}`}>
      <legend className="safe-block__title">{title}</legend>
      <p className="safe-block__desc"><Note note={note} link={link} /></p>
      {children}
    </fieldset>
  );
}

/** Elements of the page's own making, without a shadow root. */
function CustomCard({ list, title, note, link, children }) {
  return (
    <op-card class={classOf(list)} id={`safe-${list}`}>
      <op-title class="safe-block__title">{title}</op-title>
      <op-text class="safe-block__desc"><Note note={note} link={link} /></op-text>
      {children}
    </op-card>
  );
}

function CustomTable({ head, rows }) {
  return (
    <op-table class="safe-table">
      <op-row class="safe-table__row safe-table__row--head">{head.map((cell) => <op-cell key={cell} class="safe-table__cell">{cell}</op-cell>)}</op-row>
      {rows.map(({ key, cells }) => (
        <op-row key={key} class="safe-table__row">{cells.map((cell, index) => <op-cell key={index} class="safe-table__cell">{cell}</op-cell>)}</op-row>
      ))}
    </op-table>
  );
}

export const MARKUP = {
  divs: { Card: DivCard, Table: DivTable },
  table: { Card: HeadingCard, Table: HtmlTable },
  roles: { Card: RoleCard, Table: RoleTable },
  split: { Card: DivCard, Table: SplitTable },
  section: { Card: SectionCard, Table: List },
  nested: { Card: NestedCard, Table: DivTable },
  fieldset: { Card: FieldsetCard, Table: HtmlTable },
  custom: { Card: CustomCard, Table: CustomTable },
};
