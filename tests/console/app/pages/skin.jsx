/**
 * A page that a public component library draws (the option `skin`). Its script is loaded beside this application's and
 * draws into a box inside the frame; all it knows of the console is what it is handed here.
 */
import { useEffect, useRef } from 'react';
import { config, lang, options, t } from '../config.mjs';
import { layoutOf } from '../../skins/index.mjs';
import { pressed, record, write } from '../records.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';
import { switchFeature } from './capability.jsx';
import { NotFound } from './plain.jsx';

function Box({ id, route, app }) {
  const box = useRef(null);
  useEffect(() => {
    let unmount = () => {};
    let isGone = false;
    const host = { id, route, layout: layoutOf(options.skin, route), lang, ability: app.ability, confirmFeature: options.confirmFeature, t, record, write, pressed, navigate, switchFeature };
    import(config.skin).then(({ mount }) => {
      if (!isGone) unmount = mount(box.current, host);
    });
    return () => {
      isGone = true;
      unmount();
    };
  }, []);
  return <div ref={box} />;
}

export function Skin({ id, route }) {
  const { data: app } = useRecord(`app/${id}`);
  if (!app) return null;
  if (route === 'webpage' && !app.ability.includes('web_app')) return <NotFound />;
  return <Box id={id} route={route} app={app} />;
}
