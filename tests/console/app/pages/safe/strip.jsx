/** The strip above the cards: each of its tabs leads to a card, none is a panel's (§2). Its markup is unknown. */
import { useState } from 'react';
import { options, t } from '../../config.mjs';

const roles = (name, isActive) => {
  if (options.safeStrip === 'anchors') return { href: `#safe-${name}` };
  return options.safeStrip === 'roles' ? { role: 'tab', 'aria-selected': isActive, tabIndex: isActive ? 0 : -1 } : {};
};

export function Strip({ lists }) {
  const [active, setActive] = useState(lists[0]);
  const Tab = options.safeStrip === 'anchors' ? 'a' : 'div';
  const lead = (list) => (event) => {
    event.preventDefault();
    setActive(list);
    document.getElementById(`safe-${list}`)?.scrollIntoView();
  };
  return (
    <div className="ud__tabs safe-setting__strip">
      <div className="ud__tabs__nav" role={options.safeStrip === 'roles' ? 'tablist' : undefined}>
        <div className="ud__overflow">
          {lists.map((list) => (
            <div key={list} className="ud__overflow__item">
              <Tab {...roles(list, list === active)} className={`ud__tabs__tab${list === active ? ' ud__tabs__tab--active' : ''}`} onClick={lead(list)}>
                {t(`safe.${list}`)}
              </Tab>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
