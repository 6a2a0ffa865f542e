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

/** English programs press the page's first "Add" for the bot, so its card comes first. */
const FEATURES = ['bot', 'web_app', 'mini_program', 'docs_widget', 'link_preview', 'workbench_block'];
const ROUTES = { bot: 'bot', web_app: 'webpage' };

/** @param {string} id @param {string} feature @param {boolean} enable */
export function switchFeature(id, feature, enable) {
  if (feature === 'bot') return write(`robot/switch/${id}`, { clientId: id, enable });
  return write(`stand_in/feature/${id}/${feature}`, { enable });
}

function FeatureCard({ id, feature, added, onAdd }) {
  const route = ROUTES[feature] ?? 'capability';
  return (
    <div className="ud__card capability-card">
      <div className="capability-card__head">
        <Icon name={feature === 'bot' ? 'RobotFilled' : 'AppDefaultFilled'} />
        <div className="capability-card__title">{t(`feature.${feature}`)}</div>
      </div>
      <div className="capability-card__desc">{t(`feature.${feature}.desc`)}</div>
      <div className="capability-card__foot">
        {added ? (
          <Button label={t('capability.configure')} onClick={() => navigate(`/app/${id}/${route}`)} />
        ) : (
          <Locked>
            <Button label={t('capability.add')} onClick={onAdd} />
          </Locked>
        )}
      </div>
    </div>
  );
}

function FeatureCards({ id }) {
  const { data: app, reload } = useRecord(`app/${id}`);
  const [asking, setAsking] = useState(null);
  if (!app) return null;
  const add = async (feature) => {
    setAsking(null);
    await switchFeature(id, feature, true).then(() => message(t('added')), failure);
    await reload();
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
    { key: 'scene', label: t('capability.tab.scene'), render: () => <div className="page__hint">{t('capability.scene')}</div> },
  ];
  return (
    <Page title={t('capability.title')}>
      <Tabs tabs={tabs} active={tab} onChange={setTab} />
    </Page>
  );
}
