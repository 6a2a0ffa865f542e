/** `/app/{id}/baseinfo`: the credentials, with the icon that resets the secret right beside the harmless ones. */
import { useState } from 'react';
import { Button, HelpIcon, Icon, IconButton, Input } from '../components/basics.jsx';
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

/** Deep, as forms of component libraries are: from its buttons one program goes seven elements up and has not left the row. */
function Credential({ label, className, code, children }) {
  return (
    <div className="ud__col">
      <div className={`ud__row ud__form__item ${className}`}>
        <label className="auth-info__label"><span>{label}</span><HelpIcon /></label>
        <div className="ud__form__item__control">
          <div className="ud__form__item__control__input">
            <div className="ud__form__item__control__input__content">
              <div className="secret-code">
                <span className="secret-code__code">{code}</span>
                <div className="secret-code__btns">{children}</div>
              </div>
            </div>
          </div>
        </div>
      </div>
    </div>
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
    <>
      <Credential label="App Secret" className="auth-info__secret" code={shown ?? MASK}>
        <SecretButton icon="CopyOutlined" title={t('copy')} onClick={onCopy} />
        <SecretButton icon="VisibleOutlined" title={t(shown ? 'hide' : 'show')} onClick={onShow} />
        <SecretButton icon="RefreshOutlined" title={t('reset')} onClick={onReset} />
      </Credential>
      <Confirm open={asking} title={t('base.secret.reset')} text={t('base.secret.reset.text')} action={t('reset')} danger onConfirm={reset} onCancel={() => setAsking(false)} />
    </>
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

/** 综合信息: the icon and 管理后台主页, which a pencil opens for editing. It is not the web app's homepage. */
function General({ id, app, onSaved }) {
  const [draft, setDraft] = useState(null);
  const save = () => write(`base_info/${id}`, { clientId: id, avatar: '', homePage: draft }).then(() => (setDraft(null), onSaved()), failure);
  return (
    <div className="ud__card block-item">
      <div className="ud__row block-item__title">
        {t('base.info')}
        <IconButton icon="EditOutlined" onClick={() => (pressed('infoEdit'), setDraft(app?.homePage ?? ''))} />
      </div>
      <Fact label={t('base.icon')} hint={t('base.icon.hint')}>
        <span className="app-layout__icon"><Icon name="AppDefaultFilled" /></span>
      </Fact>
      <Fact label={t('base.adminHome')} hasHelp>
        {draft === null ? app?.homePage || t('none') : <Input value={draft} onChange={setDraft} />}
      </Fact>
      {draft !== null && (
        <div className="block-item__foot">
          <Button label={t('save')} kind="filled" onClick={save} />
          <Button label={t('cancel')} onClick={() => setDraft(null)} />
        </div>
      )}
    </div>
  );
}

function Fact({ label, hint, hasHelp = false, children }) {
  return (
    <div className="base-info__fact">
      <div className="auth-info__label">{label}{hasHelp && <HelpIcon />}</div>
      {hint && <div className="page__hint">{hint}</div>}
      <div>{children}</div>
    </div>
  );
}

export function BaseInfo({ id }) {
  const { data: app, reload } = useRecord(`app/${id}`);
  return (
    <div className="page">
      <div className="ud__card block-item">
        <div className="block-item__title">{t('base.credentials')}</div>
        <div className="base-info__credentials">
          <Credential label="App ID" className="auth-info__appid" code={id}>
            <SecretButton icon="CopyOutlined" title={t('copy')} onClick={() => copy(id)} />
          </Credential>
          <Secret id={id} />
        </div>
      </div>
      <General id={id} app={app} onSaved={reload} />
      <div className="ud__card block-item">
        <div className="ud__row block-item__title">
          {t('base.i18n')}
          <IconButton icon="EditOutlined" disabled />
        </div>
        <Fact label={t('base.name')}>{app?.name}</Fact>
        <Fact label={t('base.desc')}>{app?.desc || t('none')}</Fact>
        <Fact label={t('base.help')} hasHelp>{t('none')}</Fact>
      </div>
      <DangerZone id={id} />
    </div>
  );
}
