/** `/app/{id}/capability`: a card for each feature, 添加 until it is added, 配置 afterwards. */
import { useState } from 'react';
import { Button, Icon } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { Confirm, failure, message } from '../components/overlays.jsx';
import { Tabs } from '../components/tabs.jsx';
import { options, t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { write } from '../records.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';

/** As the screenshots have them; English programs press the page's first "Add" for the bot, so its card comes first. */
const FEATURES = ['bot', 'web_app', 'workbench_block', 'docs_widget', 'base_plugin', 'link_preview', 'mobile_login', 'native_app'];
const ROUTES = { bot: 'bot', web_app: 'webpage' };
/** Their cards carry the tag 可添加多个. */
const SEVERAL = ['docs_widget', 'base_plugin'];
/** Its button can't be pressed. */
const CLOSED = 'native_app';

/** @param {string} id @param {string} feature @param {boolean} enable */
export function switchFeature(id, feature, enable) {
  if (feature === 'bot') return write(`robot/switch/${id}`, { clientId: id, enable });
  return write(`stand_in/feature/${id}/${feature}`, { enable });
}

function FeatureCard({ id, feature, added, onAdd }) {
  const route = ROUTES[feature] ?? 'capability';
  return (
    <div className="ud__card ability-card">
      <div className={`ability-card__picture ability-card__picture--${feature}`} />
      <div className="ability-card__head">
        <Icon name={feature === 'bot' ? 'RobotFilled' : 'AppDefaultFilled'} />
        <div className="ability-card__title">{t(`feature.${feature}`)}</div>
        {SEVERAL.includes(feature) && <span className="ud__tag ud__tag--blue">{t('capability.several')}</span>}
      </div>
      <div className="ability-card__desc">{t(`feature.${feature}.desc`)}</div>
      {added ? (
        <Button label={t('capability.configure')} onClick={() => navigate(`/app/${id}/${route}`)} />
      ) : (
        <Locked>
          <Button label={t('capability.add')} icon="AddOutlined" disabled={feature === CLOSED} onClick={onAdd} />
        </Locked>
      )}
    </div>
  );
}

function FeatureCards({ id }) {
  const { data: app, reload } = useRecord(`app/${id}`);
  const [asking, setAsking] = useState(null);
  if (!app) return null;
  const add = async (feature) => {
    setAsking(null);
    const isAdded = await switchFeature(id, feature, true).then(() => (message(t('added')), true), failure);
    if (isAdded && options.afterAdd === 'page' && ROUTES[feature]) return navigate(`/app/${id}/${ROUTES[feature]}`);
    return reload();
  };
  const asks = (feature) => options.confirmFeature.includes(feature);
  return (
    <div className="capability-cards">
      {FEATURES.map((feature) => (
        <FeatureCard key={feature} id={id} feature={feature} added={app.ability.includes(feature)} onAdd={() => (asks(feature) ? setAsking(feature) : add(feature))} />
      ))}
      <Confirm
        open={asking !== null}
        title={t('capability.confirm', { name: t(`feature.${asking}`) })}
        text={t('capability.confirm.text')}
        action={t('confirm')}
        onConfirm={() => add(asking)}
        onCancel={() => setAsking(null)}
      />
    </div>
  );
}

export function Capability({ id }) {
  const [tab, setTab] = useState('feature');
  const tabs = [
    { key: 'feature', label: t('capability.tab'), render: () => <FeatureCards id={id} /> },
    { key: 'scene', label: <>{t('capability.tab.scene')}<span className="ud__tag ud__tag--new">new</span></>, render: () => <div className="page__hint">{t('capability.scene')}</div> },
  ];
  return (
    <Page title={t('capability.title')}>
      <ol className="capability-notes">
        <li>{t('capability.note')}</li>
        <li>{t('capability.note.scene')} <a className="ud__link" href="https://open.feishu.cn/document" target="_blank">{t('capability.more')}</a></li>
      </ol>
      <Tabs tabs={tabs} active={tab} onChange={setTab} />
    </Page>
  );
}
