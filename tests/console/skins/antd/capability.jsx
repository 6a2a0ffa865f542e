/** The features as a grid of cards with actions; what is there has a tag. */
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { FEATURES, ROUTES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';

export function CapabilityList() {
  const { id, ability, say, navigate, switchFeature, confirmFeature } = useHost();
  const { message, modal } = App.useApp();
  const [added, setAdded] = useState(ability);
  const turnOn = (feature) => switchFeature(id, feature, true).then(() => (setAdded((all) => [...all, feature]), message.success(say('added'))), (error) => message.error(error.message));
  const add = (feature) => {
    if (!confirmFeature.includes(feature)) return turnOn(feature);
    return modal.confirm({ title: say('capability.confirm', { name: say(`feature.${feature}`) }), content: say('capability.confirm.text'), onOk: () => turnOn(feature) });
  };
  return (
    <>
      <Typography.Title level={4}>{say('capability.title')}</Typography.Title>
      <Typography.Paragraph type="secondary">{say('capability.desc')}</Typography.Paragraph>
      <Flex wrap gap="middle">
        {FEATURES.map((feature) => (
          <Card
            key={feature}
            style={{ width: 320 }}
            actions={[
              added.includes(feature) ? (
                <Button key="configure" type="text" onClick={() => navigate(`/app/${id}/${ROUTES[feature] ?? 'capability'}`)}>{say('capability.configure')}</Button>
              ) : (
                <Button key="add" type="text" icon={<PlusOutlined />} onClick={() => add(feature)}>{say('capability.add')}</Button>
              ),
            ]}
          >
            <Card.Meta title={<>{say(`feature.${feature}`)} {feature === 'docs_widget' && <Tag>Beta</Tag>}</>} description={say(`feature.${feature}.desc`)} />
          </Card>
        ))}
      </Flex>
    </>
  );
}
