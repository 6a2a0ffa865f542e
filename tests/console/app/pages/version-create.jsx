/** `/app/{id}/version/create`: 保存 makes a draft and leads to its page, which asks whether to publish. */
import { useState } from 'react';
import { Button, FormRow, Input, Radio, Textarea } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { Dialog, failure } from '../components/overlays.jsx';
import { config, t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { write } from '../records.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';

function Availability({ value, onChange }) {
  const [open, setOpen] = useState(false);
  const [isAll, setIsAll] = useState(value.isAll);
  const show = () => (setIsAll(value.isAll), setOpen(true));
  const confirm = () => {
    onChange({ ...value, isAll });
    setOpen(false);
  };
  const close = () => setOpen(false);
  return (
    <>
      <span>{value.isAll ? t('version.everyone') : t('version.some.count', { count: value.members.length })}</span>
      <Button label={t('edit')} kind="text" onClick={show} />
      <Dialog
        open={open}
        title={t('version.availability')}
        onClose={close}
        footer={
          <>
            <Button label={t('cancel')} onClick={close} />
            <Button label={t('ok')} kind="filled" onClick={confirm} />
          </>
        }
      >
        {[['version.everyone', 1], ['version.some', 0]].map(([key, all]) => (
          <Radio key={key} name="availability" checked={isAll === all} onChange={() => setIsAll(all)}>
            {t(key)}
          </Radio>
        ))}
      </Dialog>
    </>
  );
}

function DefaultFeature({ name, features }) {
  const [choice, setChoice] = useState(features[0]);
  return features.map((feature) => (
    <Radio key={feature} name={name} checked={choice === feature} onChange={() => setChoice(feature)}>
      {t(`feature.${feature}`)}
    </Radio>
  ));
}

function VersionForm({ id, features, stored, rangesMissing }) {
  const [form, setForm] = useState({ appVersion: '', changeLog: '', reason: '', visible: stored });
  const set = (key) => (value) => setForm({ ...form, [key]: value });
  const isNumber = /^\d+\.\d+\.\d+$/.test(form.appVersion);
  const canSave = isNumber && form.changeLog.trim() !== '' && !rangesMissing;
  const save = () => {
    const { appVersion, changeLog, reason, visible } = form;
    write(`app_version/create/${id}`, { clientId: id, appVersion, changeLog, applyReasonDetail: reason, visibleSuggest: visible }).then(
      ({ versionId }) => navigate(`/app/${id}/version/${versionId}`, { isJustSaved: true }),
      failure,
    );
  };
  return (
    <div className="ud__card block-item">
      <FormRow label={t('version.number')} required error={form.appVersion && !isNumber ? t('version.invalid') : null}>
        <Input value={form.appVersion} onChange={set('appVersion')} placeholder={t('version.number.placeholder')} />
      </FormRow>
      <FormRow label={t('version.mobileDefault')}>
        <DefaultFeature name="mobile" features={features} />
      </FormRow>
      <FormRow label={t('version.desktopDefault')}>
        <DefaultFeature name="desktop" features={features} />
      </FormRow>
      <FormRow label={t('version.notes')} required>
        <Textarea value={form.changeLog} onChange={set('changeLog')} placeholder={t('version.notes.placeholder')} />
      </FormRow>
      <FormRow label={t('version.availability')}>
        <Availability value={form.visible} onChange={set('visible')} />
      </FormRow>
      <FormRow label={t('version.reason')}>
        <Textarea value={form.reason} onChange={set('reason')} placeholder={t('version.reason.placeholder')} />
      </FormRow>
      {rangesMissing && <div className="ud__form-item-explain">{t('version.ranges')}</div>}
      <div className="block-item__foot">
        <Locked>
          <Button label={t('save')} kind="filled" disabled={!canSave} onClick={save} />
        </Locked>
        <Button label={t('cancel')} onClick={() => navigate(`/app/${id}/version`)} />
      </div>
    </div>
  );
}

export function VersionCreate({ id }) {
  const app = useRecord(`app/${id}`);
  const visible = useRecord(`visible/online/${id}`);
  const applied = useRecord(`scope/applied/${id}`);
  const draft = useRecord(`stand_in/draft/${id}`);
  if (!app.data || !visible.data || !applied.data || !draft.data) return null;
  const needed = applied.data.scopes.map(({ name }) => config.ranges[name]).filter(Boolean);
  return (
    <Page title={t('version.create')}>
      <VersionForm id={id} features={app.data.ability} stored={visible.data.whiteList} rangesMissing={needed.some((range) => !draft.data.ranges[range])} />
    </Page>
  );
}
