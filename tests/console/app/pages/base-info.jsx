/** `/app/{id}/baseinfo`: the credentials, with the icon that resets the secret right beside the harmless ones. */
import { useState } from 'react';
import { Button, Icon } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { Confirm, failure, message } from '../components/overlays.jsx';
import { t } from '../config.mjs';
import { pressed, record, write } from '../records.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';

const MASK = '*'.repeat(32);

/** Copy first, then show, then reset: public programs count the buttons. */
function SecretButton({ icon, title, onClick }) {
  return (
    <span className="secret-code__btn" title={title} onClick={onClick}>
      <Icon name={icon} />
    </span>
  );
}

async function copy(text) {
  await navigator.clipboard.writeText(text).catch(() => {});
  message(t('copied'));
}

function Secret({ id }) {
  const [shown, setShown] = useState(null);
  const [asking, setAsking] = useState(false);
  const secret = () => record(`secret/${id}`).then((data) => data.secret);
  const onCopy = () => (pressed('secretCopy'), secret().then(copy, failure));
  const onShow = () => {
    if (shown) return setShown(null);
    pressed('secretShow');
    return secret().then(setShown, failure);
  };
  const onReset = () => (pressed('secretReset'), setAsking(true));
  const reset = () => {
    setAsking(false);
    write(`secret/reset/${id}`, { clientId: id }).then((data) => setShown(data.secret), failure);
  };
  return (
    <div className="ud__row auth-info__secret">
      <span className="auth-info__label">App Secret</span>
      <span className="secret-code__code">{shown ?? MASK}</span>
      <div className="secret-code__btns">
        <SecretButton icon="CopyOutlined" title={t('copy')} onClick={onCopy} />
        <SecretButton icon="VisibleOutlined" title={t(shown ? 'hide' : 'show')} onClick={onShow} />
        <SecretButton icon="RefreshOutlined" title={t('reset')} onClick={onReset} />
      </div>
      <Confirm open={asking} title={t('base.secret.reset')} text={t('base.secret.reset.text')} action={t('reset')} danger onConfirm={reset} onCancel={() => setAsking(false)} />
    </div>
  );
}

function DangerZone({ id }) {
  const [asking, setAsking] = useState(null);
  const ask = (kind) => (pressed(kind), setAsking(kind));
  const act = () => {
    setAsking(null);
    if (asking === 'disable') return write(`stand_in/enabled/${id}`, { enable: false }).catch(failure);
    return write(`app/delete/${id}`, { clientId: id }).then(() => navigate('/app'), failure);
  };
  const key = asking === 'appDelete' ? 'base.delete' : 'base.disable';
  return (
    <div className="ud__card block-item">
      <div className="block-item__title">{t('base.danger')}</div>
      <div className="ud__space">
        <div className="ud__space__item">
          <Button label={t('base.disable')} onClick={() => ask('disable')} />
        </div>
        <div className="ud__space__item">
          <Button label={t('base.delete')} danger onClick={() => ask('appDelete')} />
        </div>
      </div>
      <Confirm open={asking !== null} title={t(key)} text={t(`${key}.text`)} action={t('confirm')} danger onConfirm={act} onCancel={() => setAsking(null)} />
    </div>
  );
}

export function BaseInfo({ id }) {
  const { data: app } = useRecord(`app/${id}`);
  return (
    <Page title={t('menu.baseinfo')}>
      <div className="ud__card block-item">
        <div className="block-item__title">{t('base.credentials')}</div>
        <div className="ud__row">
          <span className="auth-info__label">App ID</span>
          <span className="secret-code__code">{id}</span>
          <div className="secret-code__btns">
            <SecretButton icon="CopyOutlined" title={t('copy')} onClick={() => copy(id)} />
          </div>
        </div>
        <Secret id={id} />
      </div>
      <div className="ud__card block-item">
        <div className="block-item__title">{t('base.info')}</div>
        <div className="ud__row">
          <span className="auth-info__label">{t('base.name')}</span>
          <span>{app?.name}</span>
        </div>
        <div className="ud__row">
          <span className="auth-info__label">{t('base.desc')}</span>
          <span>{app?.desc}</span>
        </div>
      </div>
      <DangerZone id={id} />
    </Page>
  );
}
