/** The features as articles in a grid. */
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { FEATURES, ROUTES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { tell } from './toasts.js';

export function CapabilityCards() {
  const { id, ability, say, navigate, switchFeature, confirmFeature } = useHost();
  const [added, setAdded] = useState(ability);
  const [asking, setAsking] = useState(null);
  const turnOn = (feature) => {
    setAsking(null);
    switchFeature(id, feature, true).then(() => (setAdded((all) => [...all, feature]), tell(say('added'))), (error) => tell(error.message));
  };
  const add = (feature) => (confirmFeature.includes(feature) ? setAsking(feature) : turnOn(feature));
  return (
    <>
      <h1>{say('capability.title')}</h1>
      <div className="grid">
        {FEATURES.map((feature) => (
          <article key={feature} className="box" aria-labelledby={`feature-${feature}`}>
            <h2 id={`feature-${feature}`}>{say(`feature.${feature}`)}</h2>
            <p className="hint">{say(`feature.${feature}.desc`)}</p>
            {added.includes(feature) ? (
              <Button onPress={() => navigate(`/app/${id}/${ROUTES[feature] ?? 'capability'}`)}>{say('capability.configure')}</Button>
            ) : (
              <Button className="react-aria-Button primary" onPress={() => add(feature)}>{say('capability.add')}</Button>
            )}
          </article>
        ))}
      </div>
      <ModalOverlay isOpen={asking !== null} onOpenChange={(isOpen) => !isOpen && setAsking(null)}>
        <Modal>
          <Dialog role="alertdialog">
            <Heading slot="title">{say('capability.confirm', { name: say(`feature.${asking}`) })}</Heading>
            <p>{say('capability.confirm.text')}</p>
            <div className="line">
              <Button className="react-aria-Button primary" onPress={() => turnOn(asking)}>{say('confirm')}</Button>
              <Button slot="close">{say('cancel')}</Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
