/** The features, as cards with pictures, as lines, as switches in groups, and as tiles that tell more when they are pressed. */
import { useState } from 'react';
import { ROUTES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { Button, Link, Switch, Tag, cx, useSay } from './kit.jsx';
import { Layer, toast } from './layers.jsx';
import css from './capability.module.css';

const FEATURES = ['bot', 'web_app', 'workbench_block', 'docs_widget', 'base_plugin', 'link_preview', 'mobile_login', 'native_app'];
const SEVERAL = ['docs_widget', 'base_plugin'];
const CLOSED = ['native_app'];

/** What is there, and how something is added; `ask` holds the feature that waits for an answer. */
function useFeatures() {
  const { id, ability, switchFeature, confirmFeature, navigate } = useHost();
  const say = useSay();
  const [added, setAdded] = useState(ability);
  const [asked, ask] = useState(null);
  const turnOn = async (feature) => {
    try {
      await switchFeature(id, feature, true);
      setAdded((all) => [...all, feature]);
      toast(say('added'));
    } catch (error) {
      toast(error.message, true);
    }
  };
  return {
    has: (feature) => added.includes(feature),
    add: (feature) => (confirmFeature.includes(feature) ? ask(feature) : turnOn(feature)),
    turnOn,
    configure: (feature) => navigate(`/app/${id}/${ROUTES[feature] ?? 'capability'}`),
    question: asked && (
      <Layer shape="small" title={say('capability.confirm', { name: say(`feature.${asked}`) })} onClose={() => ask(null)} footer={<><Button onClick={() => ask(null)}>{say('cancel')}</Button><Button kind="primary" onClick={() => (ask(null), turnOn(asked))}>{say('ok')}</Button></>}>
        {say('capability.confirm.text')}
      </Layer>
    ),
  };
}

function Intro({ as: Box = 'h2' }) {
  const say = useSay();
  return <><Box className={css.title}>{say('capability.title')}</Box><p className={css.soft}>{say('capability.desc')}</p></>;
}

export function CapabilityCards() {
  const say = useSay();
  const { has, add, configure, question } = useFeatures();
  return (
    <div className={css.page}>
      <Intro />
      <div className={css.cards}>
        {FEATURES.map((feature) => (
          <div key={feature} className={css.card}>
            <div className={css.picture} />
            <div className={css.name}>{say(`feature.${feature}`)}{SEVERAL.includes(feature) && <Tag tone="blue">{say('several')}</Tag>}</div>
            <div className={css.desc}>{say(`feature.${feature}.desc`)}</div>
            {has(feature) ? <Button kind="outline" onClick={() => configure(feature)}>{say('capability.configure')}</Button> : <Button kind="outline" icon="plus" disabled={CLOSED.includes(feature)} onClick={() => add(feature)}>{say('capability.add')}</Button>}
          </div>
        ))}
      </div>
      {question}
    </div>
  );
}

/** A line for each, with words to press at its end. */
export function CapabilityLines() {
  const say = useSay();
  const { has, add, configure, question } = useFeatures();
  return (
    <div className={css.page}>
      <Intro as="div" />
      <ul className={css.lines}>
        {FEATURES.map((feature) => (
          <li key={feature} className={css.line}>
            <i className={css.sign} />
            <div className={css.grow}>
              <div>{say(`feature.${feature}`)}{has(feature) && <Tag tone="green">{say('enabled')}</Tag>}</div>
              <div className={css.soft}>{say(`feature.${feature}.desc`)}</div>
            </div>
            {CLOSED.includes(feature) ? <span className={css.off}>{say('capability.add')}</span> : has(feature) ? <Link onClick={() => configure(feature)}>{say('capability.configure')}</Link> : <Link onClick={() => add(feature)}>{say('capability.add')}</Link>}
          </li>
        ))}
      </ul>
      {question}
    </div>
  );
}

const GROUPS = { message: ['bot', 'link_preview'], app: ['web_app', 'mobile_login', 'native_app'], docs: ['workbench_block', 'docs_widget', 'base_plugin'] };

/** A switch for each, in groups. What is on is turned off on the feature's own page. */
export function CapabilitySwitches() {
  const say = useSay();
  const { has, add, configure, question } = useFeatures();
  return (
    <div className={css.page}>
      {Object.entries(GROUPS).map(([group, features]) => (
        <div key={group}>
          <h3 className={css.group}>{say(`group.${group}`)}</h3>
          {features.map((feature) => (
            <div key={feature} className={css.line}>
              <div className={css.grow}><b>{say(`feature.${feature}`)}</b><div className={css.soft}>{say(`feature.${feature}.desc`)}</div></div>
              {has(feature) && <Link onClick={() => configure(feature)}>{say('capability.configure')}</Link>}
              <Switch on={has(feature)} disabled={CLOSED.includes(feature)} onChange={(next) => next && add(feature)} role="switch" />
            </div>
          ))}
        </div>
      ))}
      {question}
    </div>
  );
}

/** Tiles; pressed, one tells more in a box whose button adds the feature. */
export function CapabilityTiles() {
  const say = useSay();
  const { has, turnOn, configure } = useFeatures();
  const [shown, setShown] = useState(null);
  const act = () => (setShown(null), has(shown) ? configure(shown) : turnOn(shown));
  return (
    <div className={css.page}>
      <Intro as="h1" />
      <div className={css.cards}>
        {FEATURES.map((feature) => (
          <div key={feature} className={cx(css.card, css.tile, CLOSED.includes(feature) && css.off)} onClick={() => !CLOSED.includes(feature) && setShown(feature)}>
            <div className={css.name}>{say(`feature.${feature}`)}</div>
            <div className={css.desc}>{say(`feature.${feature}.desc`)}</div>
            <span className={css.state}>{has(feature) ? say('enabled') : say('disabled')}</span>
          </div>
        ))}
      </div>
      {shown && (
        <Layer title={say(`feature.${shown}`)} role="dialog" onClose={() => setShown(null)} footer={<Button kind="primary" onClick={act}>{say(has(shown) ? 'capability.configure' : 'addNow')}</Button>}>
          <div className={css.picture} />
          <p className={css.soft}>{say(`feature.${shown}.desc`)}</p>
        </Layer>
      )}
    </div>
  );
}
