/** How a field with its label above it may be written; which way the real page has nobody knows (§2). */
import { HelpIcon } from '../../components/basics.jsx';

const Explain = ({ error }) => error && <div className="ud__form-item-explain">{error}</div>;

/** A form item of the component library: boxes for label and control. */
function Item({ label, isGroup, error, children }) {
  return (
    <div className="ud__row ud__form-item web-page__field">
      <div className="ud__col ud__form-item-label"><div>{label}</div>{!isGroup && <HelpIcon />}</div>
      <div className="ud__col ud__form-item-control">
        {children}
        <Explain error={error} />
      </div>
    </div>
  );
}

/** A label that is bound to its field, or a heading above a choice. */
function Labelled({ id, label, isGroup, error, children }) {
  return (
    <div className="ud__form-item web-page__field">
      {isGroup ? <h4 className="web-page__label">{label}</h4> : <label className="web-page__label" htmlFor={id}>{label}<HelpIcon /></label>}
      {children}
      <Explain error={error} />
    </div>
  );
}

/** No box of its own: label and control are neighbours of all others. */
function Flat({ label, isGroup, error, children }) {
  return (
    <>
      <p className="ud__form-item web-page__label">{label}{!isGroup && <HelpIcon />}</p>
      <div className="web-page__control">{children}</div>
      <Explain error={error} />
    </>
  );
}

/** A group with a legend for each. */
function Group({ label, isGroup, error, children }) {
  return (
    <fieldset className="ud__form-item web-page__field">
      <legend className="web-page__label">{label}{!isGroup && <HelpIcon />}</legend>
      {children}
      <Explain error={error} />
    </fieldset>
  );
}

/** Terms and what belongs to them. */
function Term({ label, isGroup, error, children }) {
  return (
    <dl className="ud__form-item web-page__field">
      <dt className="web-page__label">{label}{!isGroup && <HelpIcon />}</dt>
      <dd>{children}<Explain error={error} /></dd>
    </dl>
  );
}

/** Deep boxes without meaning; the label is a `span`. */
function Deep({ label, isGroup, error, children }) {
  return (
    <div className="ud__form-item web-page__field"><div><div>
      <div><span><span className="web-page__label">{label}</span></span>{!isGroup && <HelpIcon />}</div>
      <div><div>{children}</div></div>
      <Explain error={error} />
    </div></div></div>
  );
}

export const FIELD_MARKUP = { items: Item, labels: Labelled, flat: Flat, groups: Group, terms: Term, deep: Deep };
