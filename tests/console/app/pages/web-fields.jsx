/** The three values of the web app: how each is entered, shown as text, checked and laid out. */
import { FormRow, Input, Radio } from '../components/basics.jsx';
import { Select } from '../components/select.jsx';
import { options, t } from '../config.mjs';

export const FIELDS = ['desktop', 'mobile', 'openMode'];

const MODES = [
  { value: 'new_tab', key: 'web.newTab' },
  { value: 'browser', key: 'web.browser' },
];

export const problemOf = (field, value) => {
  const isFine = field === 'openMode' || value === '' || (/^https?:\/\/\S+$/.test(value) && URL.canParse(value));
  return isFine ? null : t('web.invalid');
};

function OpenMode({ value, onChange }) {
  const choices = MODES.map(({ value: mode, key }) => ({ value: mode, label: t(key) }));
  if (options.openModeControl === 'select') return <Select value={value} choices={choices} onChange={onChange} />;
  return choices.map(({ value: mode, label }) => (
    <Radio key={mode} name="open-mode" checked={value === mode} onChange={() => onChange(mode)}>
      {label}
    </Radio>
  ));
}

/** Both homepages have the same placeholder: nothing but their labels tells them apart. */
export function Control({ field, value, onChange }) {
  if (field === 'openMode') return <OpenMode value={value} onChange={onChange} />;
  return <Input value={value} onChange={onChange} placeholder={t('web.placeholder')} invalid={problemOf(field, value) !== null} />;
}

export function Value({ field, value }) {
  const mode = MODES.find((candidate) => candidate.value === value);
  const text = field === 'openMode' ? mode && t(mode.key) : value;
  return <span className={text ? 'web-page__value' : 'web-page__value page__hint'}>{text || t('web.unset')}</span>;
}

function Column({ field, children, error }) {
  return (
    <div className="ud__col web-page__column">
      <div className="web-page__label">{t(`web.${field}`)}</div>
      {children}
      {error && <div className="ud__form-item-explain">{error}</div>}
    </div>
  );
}

/** With the option `webLayout: beside`, the two homepages share one row. */
export function FieldRows({ render, errorOf = () => null }) {
  const row = (field) => (
    <FormRow key={field} label={t(`web.${field}`)} error={errorOf(field)}>
      {render(field)}
    </FormRow>
  );
  if (options.webLayout !== 'beside') return FIELDS.map(row);
  return (
    <>
      <div className="ud__row ud__form-item web-page__columns">
        {['desktop', 'mobile'].map((field) => (
          <Column key={field} field={field} error={errorOf(field)}>
            {render(field)}
          </Column>
        ))}
      </div>
      <div className="page__hint">{t('web.hint')}</div>
      {row('openMode')}
    </>
  );
}
