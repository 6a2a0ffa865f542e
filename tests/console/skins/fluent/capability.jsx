/** A card for each feature, whose foot has 添加 or 配置. */
import { Button, Card, CardFooter, CardHeader, CardPreview, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Text, Title3 } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FEATURES, ROUTES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { useStyles } from './styles.js';
import { useTold } from './told.jsx';

export function CapabilityCards() {
  const { id, ability, say, navigate, switchFeature, confirmFeature } = useHost();
  const styles = useStyles();
  const told = useTold();
  const [added, setAdded] = useState(ability);
  const [asked, setAsked] = useState(null);
  const turnOn = (feature) => switchFeature(id, feature, true).then(() => (setAdded((all) => [...all, feature]), told(say('added'))), (error) => told(error.message, 'error'));
  const add = (feature) => (confirmFeature.includes(feature) ? setAsked(feature) : turnOn(feature));
  const name = (feature) => say(`feature.${feature}`);
  return (
    <div className={styles.stack}>
      <Title3>{say('capability.title')}</Title3>
      <Text className={styles.quiet}>{say('capability.desc')}</Text>
      <div className={styles.grid}>
        {FEATURES.map((feature) => (
          <Card key={feature}>
            <CardPreview className={styles.picture}><span /></CardPreview>
            <CardHeader header={<Text weight="semibold" size={400}>{name(feature)}</Text>} />
            <Text className={`${styles.quiet} ${styles.grow}`}>{say(`feature.${feature}.desc`)}</Text>
            <CardFooter>
              {added.includes(feature) ? (
                <Button onClick={() => navigate(`/app/${id}/${ROUTES[feature] ?? 'capability'}`)}>{say('capability.configure')}</Button>
              ) : (
                <Button appearance="primary" icon={<AddRegular />} onClick={() => add(feature)}>{say('capability.add')}</Button>
              )}
            </CardFooter>
          </Card>
        ))}
      </div>
      <Dialog modalType="alert" open={asked !== null} onOpenChange={() => setAsked(null)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{asked && say('capability.confirm', { name: name(asked) })}</DialogTitle>
            <DialogContent>{say('capability.confirm.text')}</DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{say('cancel')}</Button></DialogTrigger>
              <DialogTrigger disableButtonEnhancement><Button appearance="primary" onClick={() => turnOn(asked)}>{say('confirm')}</Button></DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}
