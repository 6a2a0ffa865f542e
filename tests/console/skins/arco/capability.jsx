/** A card for each feature under a tab, with 添加 until it is there and 配置 afterwards. */
import { Button, Card, Grid, Message, Modal, Tabs, Typography } from '@arco-design/web-react';
import { IconPlus } from '@arco-design/web-react/icon';
import { useState } from 'react';
import { FEATURES, ROUTES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';

function Feature({ feature, added, onAdd }) {
  const { id, say, navigate } = useHost();
  return (
    <Card hoverable cover={<div className="mode" style={{ width: '100%', margin: 0, height: 96 }} />}>
      <div className="capability-title">{say(`feature.${feature}`)}</div>
      <Typography.Paragraph className="capability-desc">{say(`feature.${feature}.desc`)}</Typography.Paragraph>
      {added ? (
        <Button size="small" onClick={() => navigate(`/app/${id}/${ROUTES[feature] ?? 'capability'}`)}>{say('capability.configure')}</Button>
      ) : (
        <Button size="small" type="outline" icon={<IconPlus />} onClick={onAdd}>{say('capability.add')}</Button>
      )}
    </Card>
  );
}

export function CapabilityGrid() {
  const { id, ability, say, switchFeature, confirmFeature } = useHost();
  const [added, setAdded] = useState(ability);
  const turnOn = (feature) => switchFeature(id, feature, true).then(() => (setAdded((all) => [...all, feature]), Message.success(say('added'))), (error) => Message.error(error.message));
  const add = (feature) => {
    if (!confirmFeature.includes(feature)) return turnOn(feature);
    return Modal.confirm({ title: say('capability.confirm', { name: say(`feature.${feature}`) }), content: say('capability.confirm.text'), onOk: () => turnOn(feature) });
  };
  return (
    <Card title={say('capability.title')}>
      <Typography.Paragraph type="secondary">{say('capability.desc')}</Typography.Paragraph>
      <Tabs>
        <Tabs.TabPane key="feature" title={say('capability.tab')}>
          <Grid.Row gutter={[16, 16]}>
            {FEATURES.map((feature) => (
              <Grid.Col key={feature} span={8}>
                <Feature feature={feature} added={added.includes(feature)} onAdd={() => add(feature)} />
              </Grid.Col>
            ))}
          </Grid.Row>
        </Tabs.TabPane>
        <Tabs.TabPane key="scene" title={say('capability.tab.scene')}>{say('capability.scene')}</Tabs.TabPane>
      </Tabs>
    </Card>
  );
}
