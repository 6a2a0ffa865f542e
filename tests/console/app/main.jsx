/** The stand-in's single page: finds the page of a route and puts the frame around it. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Spin } from './components/basics.jsx';
import { AppLayout, PlainLayout } from './components/layout.jsx';
import { Messages } from './components/overlays.jsx';
import { options } from './config.mjs';
import { AppList } from './pages/app-list.jsx';
import { Auth } from './pages/auth.jsx';
import { BaseInfo } from './pages/base-info.jsx';
import { Capability } from './pages/capability.jsx';
import { Bot } from './pages/bot.jsx';
import { Event } from './pages/event.jsx';
import { NotFound, Tool } from './pages/plain.jsx';
import { Safe } from './pages/safe/page.jsx';
import { ScopeApply } from './pages/scope-apply.jsx';
import { Skin } from './pages/skin.jsx';
import { VersionCreate } from './pages/version-create.jsx';
import { VersionDetail } from './pages/version-detail.jsx';
import { VersionList } from './pages/version-list.jsx';
import { WebPage } from './pages/web/page.jsx';
import { replace, useLocation } from './router.jsx';
import './styles/frame.css';
import './styles/controls.css';
import './styles/overlays.css';
import './styles/pages.css';
import './styles/auth.css';
import './styles/lists.css';
import './styles/safe.css';

const PAGES = { auth: Auth, baseinfo: BaseInfo, bot: Bot, capability: Capability, event: Event, info: BaseInfo, safe: Safe, version: VersionList, webpage: WebPage };

/** Pages that the option `skin` replaces. */
const SKINNED = ['safe', 'webpage', 'capability'];

function pageOf(route, detail) {
  if (options.skin && SKINNED.includes(route)) return Skin;
  if (route !== 'version' || !detail) return PAGES[route] ?? NotFound;
  return detail === 'create' ? VersionCreate : VersionDetail;
}

/** The side bar stands at once; what it leads to comes later. */
function Late({ children }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), options.delays.render);
    return () => clearTimeout(timer);
  }, []);
  return ready ? children : <Spin />;
}

function Root() {
  const { pathname } = useLocation();
  const [, id, route, detail] = /^\/app\/(cli_\w+)(?:\/(\w+))?(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
  const needsRedirect = id && !route;
  useEffect(() => {
    if (needsRedirect) replace(`/app/${id}/baseinfo`);
  }, [needsRedirect, id]);
  if (needsRedirect) return null;
  if (id) {
    const PageOfRoute = pageOf(route, detail);
    return (
      <AppLayout key={id} id={id} route={route}>
        <Late key={pathname}>
          <PageOfRoute id={id} route={route} detail={detail} />
        </Late>
      </AppLayout>
    );
  }
  const PlainPage = pathname === '/app' || pathname === '/app/' ? AppList : pathname === '/page/scope-apply' ? ScopeApply : Tool;
  return (
    <PlainLayout>
      <Late key={pathname}>
        <PlainPage />
      </Late>
    </PlainLayout>
  );
}

createRoot(document.getElementById('root')).render(
  <>
    <Root />
    <Messages />
  </>,
);
