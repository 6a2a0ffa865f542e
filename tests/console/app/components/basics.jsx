/** Buttons, inputs and switches with the markup of the component library (§2). */
import { options } from '../config.mjs';
import { useDisabled } from '../lock.jsx';

/** Some users see a space between the two characters of a short button (§2). */
const spaced = (label) => (options.spacedLabels && /^[\u4e00-\u9fff]{2}$/.test(label) ? `${label[0]} ${label[1]}` : label);

/** The label is a direct text child: public programs look for `//button[text()="…"]`. */
export function Button({ label, icon, kind = 'outlined', onClick, disabled: own = false, danger = false, className = '' }) {
  const disabled = useDisabled(own);
  const tone = danger ? 'danger' : kind === 'text' ? 'primary' : 'default';
  return (
    <button type="button" className={`ud__button ud__button--${kind} ud__button--${kind}-${tone} ud__button--size-md${className && ` ${className}`}`} disabled={disabled} onClick={onClick}>
      {icon && <Icon name={icon} />}
      {spaced(label)}
    </button>
  );
}

const PATHS = {
  CopyOutlined: 'M8 3h11a2 2 0 0 1 2 2v11h-2V5H8V3ZM5 7h9a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9c0-1.1.9-2 2-2Zm0 2v10h9V9H5Z',
  VisibleOutlined: 'M12 5c5 0 8.5 4 10 7-1.500 3-5 7-10 7s-8.500-4-10-7c1.500-3 5-7 10-7Zm0 2c-3.700 0-6.300 2.700-7.700 5 1.400 2.300 4 5 7.700 5s6.300-2.700 7.700-5C18.300 9.700 15.700 7 12 7Zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  RefreshOutlined: 'M12 4a8 8 0 0 1 6.300 3.100V4h2v7h-7V9h3.900A6 6 0 1 0 18 12h2a8 8 0 1 1-8-8Z',
  EditOutlined: 'M4 20h16v-2H4v2Zm2-4 1-4 8-8 3 3-8 8-4 1Z',
  DeleteTrashOutlined: 'M9 3h6v2h5v2H4V5h5V3ZM6 9h2v10h8V9h2v10a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V9Z',
  CloseOutlined: 'm6.400 5 5.600 5.600L17.600 5 19 6.400 13.400 12l5.600 5.600-1.400 1.400-5.600-5.600L6.400 19 5 17.600 10.600 12 5 6.400 6.400 5Z',
  AppDefaultFilled: 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Zm2 5v8h8V8H8Z',
  HistoryOutlined: 'M12 3a9 9 0 1 1-8.500 6h2.200A7 7 0 1 0 12 5v3L8 4.500 12 1v2Zm-1 5h2v4l3 2-1 1.700-4-2.700V8Z',
  SearchOutlined: 'M10.500 4a6.500 6.500 0 0 1 5.200 10.400l4.500 4.500-1.400 1.400-4.500-4.500A6.500 6.500 0 1 1 10.500 4Zm0 2a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9Z',
  HomeOutlined: 'M12 3 3 11h2v9h5v-6h4v6h5v-9h2L12 3Zm0 2.700 5 4.400V18h-1v-6H8v6H7v-7.900l5-4.400Z',
  AddOutlined: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7V4Z',
  HelpOutlined: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm-1 10h2v2h-2v-2Zm1-8a3 3 0 0 1 1.500 5.600c-.4.3-.5.6-.5 1.400h-2c0-1.600.4-2.300 1.500-3a1 1 0 1 0-1.500-1H9a3 3 0 0 1 3-3Z',
  InfoOutlined: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 2a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm-1 6h2v6h-2v-6Zm0-3h2v2h-2V8Z',
  RobotFilled: 'M11 3h2v3h4a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3h4V3Zm-3 8v2h2v-2H8Zm6 0v2h2v-2h-2Z',
  MemberOutlined: 'M12 3a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9Zm0 2a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5ZM4 20c0-4 3.600-6.500 8-6.500s8 2.500 8 6.500v1H4v-1Zm2.200-1h11.600c-.6-2-2.900-3.500-5.800-3.500S6.800 17 6.200 19Z',
  MenuFilled: 'M5 5h6v6H5V5Zm8 0h6v6h-6V5ZM5 13h6v6H5v-6Zm8 0h6v6h-6v-6Z',
};

export function Icon({ name, title }) {
  return (
    <span className="universe-icon" title={title}>
      <svg width="1em" height="1em" viewBox="0 0 24 24" fill="none" data-icon={name} aria-hidden="true">
        <path d={PATHS[name]} fill="currentColor" />
      </svg>
    </span>
  );
}

/** The (?) beside a label. */
export const HelpIcon = () => <span className="ud__help"><Icon name="HelpOutlined" /></span>;

export function IconButton({ icon, label, onClick, disabled: own = false }) {
  const disabled = useDisabled(own);
  return (
    <button type="button" className="ud__button ud__button--icon ud__button--icon-primary ud__button--icon-size-sm" aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

export function Input({ value, onChange, placeholder, disabled: own = false, prefix, maxLength, invalid = false, onEnter, label, id }) {
  const disabled = useDisabled(own);
  return (
    <div className={`ud__input --size-md${disabled ? ' ud__input--disabled' : ''}${invalid ? ' ud__input--error' : ''}`}>
      <label className="ud__input-input-wrap">
        {prefix && <span className="ud__input__prefix">{prefix}</span>}
        <input
          className="ud__native-input"
          type="text"
          id={id}
          aria-label={label}
          value={value}
          placeholder={placeholder}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
        />
        {maxLength && <span className="ud__input__suffix"><span className="ud__input__count">{`${value.length}/${maxLength}`}</span></span>}
      </label>
    </div>
  );
}

export function Textarea({ value, onChange, placeholder, maxLength, rows = 3, disabled: own = false }) {
  const disabled = useDisabled(own);
  return (
    <div className={`ud__textarea${disabled ? ' ud__textarea--disabled' : ''}`}>
      <textarea className="ud__native-textarea" value={value} placeholder={placeholder} rows={rows} disabled={disabled} onChange={(event) => onChange(event.target.value)} />
      {maxLength && <span className="ud__input__count">{`${value.length}/${maxLength}`}</span>}
    </div>
  );
}

/** With the option `checkboxes: trusted`, clicks made by scripts change nothing: tools disagree whether they work (§2). */
export function Checkbox({ checked, onChange, disabled: own = false, children }) {
  const disabled = useDisabled(own);
  const change = (event) => {
    if (options.checkboxes === 'trusted' && !event.nativeEvent.isTrusted) return;
    onChange(event.target.checked);
  };
  return (
    <label className={`ud__checkbox__wrapper${disabled ? ' ud__checkbox__wrapper--disabled' : ''}`}>
      <span className={`ud__checkbox${checked ? ' ud__checkbox--checked' : ''}`}>
        <input type="checkbox" role="checkbox" aria-checked={checked} className="ud__checkbox__input" checked={checked} disabled={disabled} onChange={change} />
        <span className="ud__checkbox__inner" />
      </span>
      {children !== undefined && <span className="ud__checkbox__label">{children}</span>}
    </label>
  );
}

export function Radio({ name, checked, onChange, disabled: own = false, children }) {
  const disabled = useDisabled(own);
  return (
    <label className="ud__radio__wrapper">
      <span className={`ud__radio${checked ? ' ud__radio--checked' : ''}`}>
        <input type="radio" className="ud__radio__input" name={name} checked={checked} disabled={disabled} onChange={onChange} />
        <span className="ud__radio__inner" />
      </span>
      <span className="ud__radio__label">{children}</span>
    </label>
  );
}

export function Switch({ checked, onChange, disabled: own = false }) {
  const disabled = useDisabled(own);
  return (
    <button type="button" role="switch" aria-checked={checked} className={`ud__switch${checked ? ' ud__switch--checked' : ''}`} disabled={disabled} onClick={() => onChange(!checked)}>
      <span className="ud__switch__handle" />
    </button>
  );
}

/** One row of a form: the label above its control. */
export function FormRow({ label, required = false, error, children }) {
  return (
    <div className="ud__row ud__form-item">
      <div className="ud__col ud__form-item-label">
        <div className={required ? 'ud__form-item-required' : undefined}>{label}</div>
      </div>
      <div className="ud__col ud__form-item-control">
        {children}
        {error && <div className="ud__form-item-explain">{error}</div>}
      </div>
    </div>
  );
}

export function Spin() {
  return (
    <div className="ud__spin">
      <span className="ud__spin__dot" />
    </div>
  );
}
