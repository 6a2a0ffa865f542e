/** Tabs whose label is the text of a `div`. Panes once shown stay in the page, hidden (§2), unless `emptied`. */
import { useState } from 'react';

export function Tabs({ tabs, active, onChange, emptied = false }) {
  const [seen, setSeen] = useState([active]);
  if (!seen.includes(active)) setSeen([...seen, active]);
  return (
    <div className="ud__tabs">
      <div className="ud__tabs__nav" role="tablist">
        <div className="ud__overflow">
          {tabs.map(({ key, label }) => (
            <div key={key} className="ud__overflow__item">
              <div role="tab" aria-selected={key === active} className={`ud__tabs__tab${key === active ? ' ud__tabs__tab--active' : ''}`} onClick={() => onChange(key)}>
                {label}
              </div>
            </div>
          ))}
        </div>
      </div>
      <div className="ud__tabs__content">
        {tabs.filter(({ key }) => seen.includes(key)).map(({ key, render }) => (
          <div key={key} role="tabpanel" className={`ud__tabs__pane${key === active ? '' : ' ud__tabs__pane--inactive'}`} hidden={key !== active}>
            {(key === active || !emptied) && render()}
          </div>
        ))}
      </div>
    </div>
  );
}
