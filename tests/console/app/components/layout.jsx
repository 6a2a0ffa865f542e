/** The frame of the console: header, side bar, banner, and the scroller that the pages live in (§2). */
import { useEffect, useState } from 'react';
import { options, t } from '../config.mjs';
import { InReview } from '../lock.jsx';
import { record, written } from '../records.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';
import { Button, Icon } from './basics.jsx';
import { Tour } from './tour.jsx';

const GROUPS = [
  { key: 'menu.group.basic', entries: ['baseinfo'] },
  { key: 'menu.group.features', entries: ['capability', 'bot', 'webpage'] },
  { key: 'menu.group.develop', entries: ['auth', 'event', 'safe'] },
  { key: 'menu.group.release', entries: ['version'] },
];

/** These stand in the side bar only once their feature is added (§2). */
const FEATURE_OF = { bot: 'bot', webpage: 'web_app' };

function Header({ app }) {
  const [open, setOpen] = useState(false);
  const { name, tenantName } = window.user;
  return (
    <header className="app-layout__header">
      <a className="app-layout__brand" href="/app" onClick={(event) => (event.preventDefault(), navigate('/app'))}>
        {t('platform')}
      </a>
      <span className="app-layout__crumb">{app ? `${app.name}@${tenantName}` : t('console')}</span>
      <span className="app-layout__user" onClick={() => setOpen(!open)}>
        {name.slice(0, 1)}
      </span>
      {open && (
        <div className="app-layout__usermenu">
          <div className="app-layout__username">{name}</div>
          <div>{tenantName}</div>
          <div>{t('user.center')}</div>
        </div>
      )}
    </header>
  );
}

/** Some side-bar links open a new tab (§1); which ones, the option `newTabs` says. */
function MenuEntry({ id, route, active }) {
  const path = `/app/${id}/${route}`;
  const target = options.newTabs.includes(route) ? '_blank' : undefined;
  const go = (event) => {
    if (target) return;
    event.preventDefault();
    navigate(path);
  };
  return (
    <li className={`ud__menu-item${active ? ' ud__menu-item-selected' : ''}`} role="menuitem" data-menu-id={`ud-menu-${path}`} onClick={go}>
      <Icon name="MenuFilled" />
      <span className="ud__menu-title-content">
        <a href={path} target={target}>{t(`menu.${route}`)}</a>
      </span>
    </li>
  );
}

function SideBar({ id, route, ability }) {
  const isShown = (entry) => !FEATURE_OF[entry] || ability.includes(FEATURE_OF[entry]);
  return (
    <nav className="app-layout__side">
      <ul className="ud__menu" role="menu">
        {GROUPS.map(({ key, entries }) => (
          <li key={key} className="ud__menu-item-group" role="presentation">
            <div className="ud__menu-item-group-title">{t(key)}</div>
            <ul role="presentation">
              {entries.filter(isShown).map((entry) => (
                <MenuEntry key={entry} id={id} route={entry} active={entry === route} />
              ))}
            </ul>
          </li>
        ))}
        <li className="ud__menu-item" role="menuitem">
          <Icon name="InfoOutlined" />
          <span className="ud__menu-title-content">
            <a href="/app/web-inspect" target="_blank">{t('menu.docs')}</a>
          </span>
        </li>
      </ul>
    </nav>
  );
}

/** Shown while something awaits its release; its button leads to the version that will bring it, if there is one. */
function Banner({ id, draft }) {
  if (!draft?.changed) return null;
  const details = draft.waiting ? `/app/${id}/version/${draft.waiting}` : `/app/${id}/version`;
  return (
    <div className="ud__notice app-layout__banner">
      <Icon name="InfoOutlined" />
      <span>{t('banner')}</span>
      <Button label={t('banner.details')} kind="text" onClick={() => navigate(details)} />
    </div>
  );
}

/** The frame of one app's pages. It reads the app again after every write, as features and drafts may have changed. */
export function AppLayout({ id, route, children }) {
  const { data: app, reload } = useRecord(`app/${id}`);
  const [draft, setDraft] = useState(null);
  useEffect(() => {
    const refresh = () => record(`stand_in/draft/${id}`).then(setDraft, () => {});
    const onWritten = () => (refresh(), reload());
    refresh();
    written.addEventListener('written', onWritten);
    return () => written.removeEventListener('written', onWritten);
  }, [id, reload]);
  return (
    <div className="app-layout">
      <Header app={app} />
      <SideBar id={id} route={route} ability={app?.ability ?? []} />
      <main className="app-layout__main">
        <Banner id={id} draft={draft} />
        <InReview.Provider value={app?.auditStatus === 1}>{children}</InReview.Provider>
      </main>
      <Tour route={route} />
    </div>
  );
}

export function PlainLayout({ children }) {
  return (
    <div className="app-layout app-layout--plain">
      <Header />
      <main className="app-layout__main">{children}</main>
    </div>
  );
}

/** A page's title and its body, which appears late: seconds after its route on the real console (§1). */
export function Page({ title, actions, children }) {
  return (
    <div className="page">
      <div className="page__header">
        <div className="page__title">{title}</div>
        <div className="page__actions">{actions}</div>
      </div>
      {children}
    </div>
  );
}
