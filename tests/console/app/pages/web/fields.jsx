/** The three values of the web app: how each is entered, shown as text, checked and laid out. */
import { Input } from '../../components/basics.jsx';
import { options, t } from '../../config.mjs';
import { FIELD_MARKUP } from './markup.jsx';
import { OpenMode, modeLabel } from './open-mode.jsx';

export const FIELDS = ['desktop', 'openMode', 'mobile'];

const MAX_URL = 512;

export const problemOf = (field, value) => {
  const isFine = field === 'openMode' || value === '' || (/^https?:\/\/\S+$/.test(value) && URL.canParse(value));
  return isFine ? null : t('web.invalid');
};

/** Both homepages have the same placeholder: nothing but their labels tells them apart. */
export function Control({ field, value, onChange }) {
  if (field === 'openMode') return <OpenMode value={value} onChange={onChange} />;
  return <Input id={`web-${field}`} value={value} onChange={onChange} placeholder={t('web.placeholder')} maxLength={MAX_URL} invalid={problemOf(field, value) !== null} />;
}

export function Value({ field, value }) {
  const text = field === 'openMode' ? modeLabel(value) : value;
  return <span className={text ? 'web-page__value' : 'web-page__value page__hint'}>{text || t('web.unset')}</span>;
}

/** The notes above the choice, the first of which speaks of the desktop homepage, too (§2). */
function Notes() {
  return (
    <ol className="web-page__notes">
      {['web.note.home', 'web.note.pages'].map((key) => (
        <li key={key}>{t(key)} <a className="ud__link" href="https://open.feishu.cn/document" target="_blank">{t('safe.docs')}</a></li>
      ))}
    </ol>
  );
}

/** With the option `webLayout: beside`, the two homepages share one row. */
export function FieldRows({ render, errorOf = () => null }) {
  const Field = FIELD_MARKUP[options.webMarkup];
  const field = (name) => (
    <Field key={name} id={`web-${name}`} label={t(`web.${name}`)} isGroup={name === 'openMode'} error={errorOf(name)}>
      {name === 'openMode' && <Notes />}
      {render(name)}
    </Field>
  );
  if (options.webLayout !== 'beside') return FIELDS.map(field);
  return (
    <>
      <div className="web-page__columns">{['desktop', 'mobile'].map((name) => <div key={name}>{field(name)}</div>)}</div>
      <div className="page__hint">{t('web.hint')}</div>
      {field('openMode')}
    </>
  );
}
