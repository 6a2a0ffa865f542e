/** The frame of the console: two bars, side bar, and the scroller that the pages live in, as the screenshots show it (§2). */
import { useEffect, useState } from 'react';
import { options, t } from '../config.mjs';
import { InReview } from '../lock.jsx';
import { pressed, record, written } from '../records.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';
import { Button, Icon, Input } from './basics.jsx';
import { Tour } from './tour.jsx';

const GROUPS = [
  { key: 'menu.group.basic', entries: ['baseinfo', 'members'] },
  { key: 'menu.group.features', entries: ['capability', 'bot', 'webpage'] },
  { key: 'menu.group.develop', entries: ['auth', 'event', 'safe', 'testing'] },
  { key: 'menu.group.release', entries: ['version'] },
  { key: 'menu.group.monitor', entries: ['logs', 'quality'] },
];

/** These stand in the side bar only once their feature is added (§2). */
const FEATURE_OF = { bot: 'bot', webpage: 'web_app' };

const TOP_LINKS = ['stories', 'docs', 'changelog', 'appCenter', 'square', 'assistant'];

function User() {
  const [open, setOpen] = useState(false);
  const { name, tenantName } = window.user;
  return (
    <>
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
    </>
  );
}

/** The platform's own bar, the same on every page. */
function Header() {
  const [query, setQuery] = useState('');
  const toList = (event) => (event.preventDefault(), navigate('/app'));
  return (
    <header className="app-layout__header">
      <a className="app-layout__brand" href="/app" onClick={toList}>{t('platform')}</a>
      <nav className="app-layout__links">
        {TOP_LINKS.map((link) => <a key={link} href={`/${link}`} target="_blank">{t(`top.${link}`)}</a>)}
      </nav>
      <div className="app-layout__search">
        <Input value={query} onChange={setQuery} placeholder={t('top.search')} prefix={<Icon name="SearchOutlined" />} />
      </div>
      <a className="ud__button ud__button--filled ud__button--filled-default ud__button--size-md" href="/app" onClick={toList}>{t('console')}</a>
      <User />
    </header>
  );
}

/** The app, the organisation that it belongs to, and whether something waits for its release (§2). */
function AppBar({ id, app, draft }) {
  return (
    <div className="app-layout__bar">
      <a className="app-layout__home" href="/app" onClick={(event) => (event.preventDefault(), navigate('/app'))}><Icon name="HomeOutlined" /></a>
      <span className="app-layout__icon"><Icon name="AppDefaultFilled" /></span>
      <div className="app-layout__app">
        <div className="app-layout__name">
          <span>{app?.name}</span>
          {app && <span className="ud__tag">{t(app.tenantAppStatus === 2 ? 'list.online' : 'bar.disabled')}</span>}
        </div>
        {app && <div className="app-layout__crumb">{t('bar.formal', { tenant: window.user.tenantName })}</div>}
      </div>
      <Banner id={id} draft={draft} />
    </div>
  );
}

/** Some side-bar links open a new tab (§1); which ones, the option `newTabs` says. */
function MenuEntry({ id, route, active, isMarked }) {
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
      {isMarked && <span className="ud__menu-item__mark"><Icon name="InfoOutlined" /></span>}
    </li>
  );
}

/** A feature that was added and whose settings are missing carries a mark (§2). */
function SideBar({ id, route, ability, lacks }) {
  const isShown = (entry) => !FEATURE_OF[entry] || ability.includes(FEATURE_OF[entry]);
  return (
    <nav className="app-layout__side">
      {options.oldConsole && <span className="app-layout__old" onClick={() => pressed('oldConsole')}><Icon name="HistoryOutlined" />{t('bar.old')}</span>}
      <ul className="ud__menu" role="menu">
        {GROUPS.map(({ key, entries }) => (
          <li key={key} className="ud__menu-item-group" role="presentation">
            <div className="ud__menu-item-group-title">{t(key)}</div>
            <ul role="presentation">
              {entries.filter(isShown).map((entry) => (
                <MenuEntry key={entry} id={id} route={entry} active={entry === route} isMarked={lacks.includes(entry)} />
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

/** Green when all is published, orange with a link while something awaits its release: to the version that will bring it, or to a new one. */
function Banner({ id, draft }) {
  if (!draft) return null;
  if (!draft.changed) return draft.released ? <div className="ud__notice ud__notice--done"><Icon name="InfoOutlined" /><span>{t('banner.done')}</span></div> : null;
  const [label, route] = draft.waiting ? ['banner.details', `version/${draft.waiting}`] : ['banner.create', 'version/create'];
  return (
    <div className="ud__notice app-layout__banner">
      <Icon name="InfoOutlined" />
      <span>{t('banner')}</span>
      <Button label={t(label)} kind="text" onClick={() => navigate(`/app/${id}/${route}`)} />
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
      <Header />
      <AppBar id={id} app={app} draft={draft} />
      <SideBar id={id} route={route} ability={app?.ability ?? []} lacks={draft?.lacks ?? []} />
      <main className="app-layout__main">
        <InReview.Provider value={app?.auditStatus === 1}>{children}</InReview.Provider>
      </main>
      <div className="app-layout__unfold"><span className="app-layout__chevrons">«</span>{t('unfold')}</div>
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
