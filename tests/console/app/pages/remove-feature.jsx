/** 删除能力: on every feature's page, counted when it is pressed, done after a question. */
import { useState } from 'react';
import { Button } from '../components/basics.jsx';
import { Confirm, failure } from '../components/overlays.jsx';
import { t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { pressed } from '../records.mjs';
import { navigate } from '../router.jsx';
import { switchFeature } from './capability.jsx';

export function RemoveFeature({ id, feature }) {
  const [asking, setAsking] = useState(false);
  const remove = () => {
    setAsking(false);
    switchFeature(id, feature, false).then(() => navigate(`/app/${id}/capability`), failure);
  };
  return (
    <>
      <Locked>
        <Button label={t('feature.remove')} onClick={() => (pressed('featureDelete'), setAsking(true))} />
      </Locked>
      <Confirm open={asking} title={t('feature.remove')} text={t('feature.remove.text')} action={t('confirm')} danger onConfirm={remove} onCancel={() => setAsking(false)} />
    </>
  );
}
