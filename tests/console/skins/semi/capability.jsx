/** A list in a grid, with a card for each feature; a modal asks where the console asks. */
import { Button, Card, List, Modal, Toast, Typography } from '@douyinfe/semi-ui-19';
import { IconPlus } from '@douyinfe/semi-icons';
import { useState } from 'react';
import { FEATURES, ROUTES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';

export function CapabilityList() {
  const { id, ability, say, navigate, switchFeature, confirmFeature } = useHost();
  const [added, setAdded] = useState(ability);
  const turnOn = (feature) => switchFeature(id, feature, true).then(() => (setAdded((all) => [...all, feature]), Toast.success(say('added'))), (error) => Toast.error(error.message));
  const add = (feature) => {
    if (!confirmFeature.includes(feature)) return turnOn(feature);
    return Modal.confirm({ title: say('capability.confirm', { name: say(`feature.${feature}`) }), content: say('capability.confirm.text'), onOk: () => turnOn(feature) });
  };
  const action = (feature) =>
    added.includes(feature) ? (
      <Button theme="outline" type="tertiary" onClick={() => navigate(`/app/${id}/${ROUTES[feature] ?? 'capability'}`)}>{say('capability.configure')}</Button>
    ) : (
      <Button theme="outline" icon={<IconPlus />} onClick={() => add(feature)}>{say('capability.add')}</Button>
    );
  return (
    <>
      <Typography.Title heading={4}>{say('capability.title')}</Typography.Title>
      <Typography.Paragraph type="tertiary">{say('capability.desc')}</Typography.Paragraph>
      <List
        grid={{ gutter: 12, span: 8 }}
        dataSource={FEATURES}
        renderItem={(feature) => (
          <List.Item key={feature} style={{ padding: '6px 0' }}>
            <Card cover={<div className="cover" />} footerLine={false} footerStyle={{ paddingTop: 0 }} footer={action(feature)} style={{ width: '100%' }}>
              <Card.Meta title={say(`feature.${feature}`)} description={say(`feature.${feature}.desc`)} />
            </Card>
          </List.Item>
        )}
      />
    </>
  );
}
