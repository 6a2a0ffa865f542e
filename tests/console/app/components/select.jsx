/** A drop-down whose choices appear at the end of the document, as component libraries do. */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useDisabled } from '../lock.jsx';

export function Select({ value, choices, onChange }) {
  const [box, setBox] = useState(null);
  const disabled = useDisabled(false);
  const toggle = (event) => !disabled && setBox(box ? null : event.currentTarget.getBoundingClientRect());
  const choose = (choice) => {
    setBox(null);
    onChange(choice);
  };
  return (
    <>
      <div className={`ud__select${disabled ? ' ud__select--disabled' : ''}`} role="combobox" aria-disabled={disabled} aria-expanded={box !== null} tabIndex={0} onClick={toggle}>
        <span className="ud__select__value">{choices.find((choice) => choice.value === value)?.label}</span>
      </div>
      {box &&
        createPortal(
          <div className="ud__select__dropdown" role="listbox" style={{ left: box.left, top: box.bottom + 4, minWidth: box.width }}>
            {choices.map((choice) => (
              <div key={choice.value} role="option" aria-selected={choice.value === value} className="ud__select__option" onClick={() => choose(choice.value)}>
                {choice.label}
              </div>
            ))}
          </div>,
          document.body,
        )}
    </>
  );
}
