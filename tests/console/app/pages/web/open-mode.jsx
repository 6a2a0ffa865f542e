/** The open mode: two radio buttons, each above a picture (§2); or a drop-down, or boxes with roles. */
import { Radio } from '../../components/basics.jsx';
import { Select } from '../../components/select.jsx';
import { options, t } from '../../config.mjs';
import { useDisabled } from '../../lock.jsx';

const MODES = [
  { value: 'new_tab', key: 'web.newTab', isRecommended: true },
  { value: 'browser', key: 'web.browser' },
];

/** @param {string} value */
export function modeLabel(value) {
  const mode = MODES.find((candidate) => candidate.value === value);
  return mode && t(mode.key);
}

const Picture = () => <div className="web-page__picture"><i /><i /><i /></div>;

/** A radio button made of a box, as component libraries do. */
function RoleRadio({ checked, onChange, children }) {
  const disabled = useDisabled(false);
  return (
    <div role="radio" aria-checked={checked} aria-disabled={disabled} tabIndex={0} className={`ud__radio__wrapper${checked ? ' ud__radio__wrapper--checked' : ''}`} onClick={() => !disabled && onChange()}>
      <span className={`ud__radio${checked ? ' ud__radio--checked' : ''}`}><span className="ud__radio__inner" /></span>
      <span className="ud__radio__label">{children}</span>
    </div>
  );
}

export function OpenMode({ value, onChange }) {
  if (options.openModeControl === 'select') return <Select value={value} choices={MODES.map((mode) => ({ value: mode.value, label: t(mode.key) }))} onChange={onChange} />;
  const Choice = options.openModeControl === 'roles' ? RoleRadio : Radio;
  return (
    <div className="web-page__modes" role={options.openModeControl === 'roles' ? 'radiogroup' : undefined}>
      {MODES.map((mode) => (
        <div key={mode.value} className="web-page__mode">
          <Choice name="open-mode" checked={value === mode.value} onChange={() => onChange(mode.value)}>
            {t(mode.key)}
          </Choice>
          {mode.isRecommended && <span className="ud__tag ud__tag--blue">{t('web.recommended')}</span>}
          <Picture />
        </div>
      ))}
    </div>
  );
}
