/** `/app/{id}/version/create`: 保存 makes a draft and leads to its page, which asks whether to publish. */
import { useState } from 'react';
import { Button, FormRow, Input, Radio, Textarea } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { Dialog, failure } from '../components/overlays.jsx';
import { Select } from '../components/select.jsx';
import { config, options, t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { pressed, write } from '../records.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';
import { MissingRanges } from './auth-range.jsx';

function Availability({ value, onChange }) {
  const [open, setOpen] = useState(false);
  const [isAll, setIsAll] = useState(value.isAll);
  const show = () => (pressed('availabilityEdit'), setIsAll(value.isAll), setOpen(true));
  const confirm = () => {
    onChange({ ...value, isAll });
    setOpen(false);
  };
  const close = () => setOpen(false);
  return (
    <>
      <span>{value.isAll ? t('version.everyone.set') : t('version.some.count', { count: value.members.length })}</span>
      <Button label={t('edit')} kind="text" onClick={show} />
      <Dialog
        open={open}
        title={t('version.availability.title')}
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

/** The feature that opens first from the workbench: the bot, although a web app exists, until somebody chooses (§2). */
function DefaultFeature({ value, features, onChange }) {
  return <Select value={value} choices={features.map((feature) => ({ value: feature, label: t(`feature.${feature}`) }))} onChange={onChange} />;
}

/** Grey boxes with what the version holds; nothing in them can be changed. */
function Contents({ features, scopes }) {
  return (
    <>
      <FormRow label={t('version.features')}>
        <div className="version-box">
          {features.length === 0 && t('none')}
          {features.map((feature) => <div key={feature}><div>{t(`feature.${feature}`)}</div><div>{t('version.enabled')}</div></div>)}
        </div>
      </FormRow>
      <FormRow label={t('version.scopes')}>
        <div className="version-box">{scopes.length === 0 ? t('none') : scopes.map(({ name, scopeIdentityType }) => <div key={`${name}${scopeIdentityType}`}>{name}</div>)}</div>
      </FormRow>
    </>
  );
}

/** What a form that comes prefilled shows; with `shown` the page itself knows nothing of it (§2: one program says so). */
const PREFILLED = { appVersion: '1.0.0', changeLog: t('version.notes.prefilled') };

function VersionForm({ id, features, stored, defaults, lastVersion, pendingScopes, missing, onRanges }) {
  const filled = options.versionForm === 'prefilled' ? PREFILLED : { appVersion: '', changeLog: '' };
  const first = features.includes('bot') ? 'bot' : (features[0] ?? null);
  const [form, setForm] = useState({ ...filled, reason: '', visible: stored, mobile: defaults?.mobile ?? first, desktop: defaults?.desktop ?? first });
  const set = (key) => (value) => setForm({ ...form, [key]: value });
  const shows = (key) => (options.versionForm === 'shown' && form[key] === '' ? PREFILLED[key] : form[key]);
  const isNumber = /^\d+\.\d+\.\d+$/.test(form.appVersion);
  const canSave = isNumber && form.changeLog.trim() !== '' && missing.length === 0;
  const save = () => {
    const { appVersion, changeLog, reason, visible, mobile, desktop } = form;
    const body = { clientId: id, appVersion, changeLog, applyReasonDetail: reason, visibleSuggest: visible, mobileDefaultAbility: mobile, pcDefaultAbility: desktop };
    write(`app_version/create/${id}`, body).then(({ versionId }) => navigate(`/app/${id}/version/${versionId}`, { isJustSaved: true }), failure);
  };
  return (
    <div className="ud__card block-item version-form">
      <FormRow label={t('version.number')} required error={form.appVersion && !isNumber ? t('version.invalid') : null}>
        <Input value={shows('appVersion')} onChange={set('appVersion')} placeholder={lastVersion ? t('version.number.last', { last: lastVersion }) : t('version.number.placeholder')} />
      </FormRow>
      <div className="version-form__defaults">
        <FormRow label={t('version.mobileDefault')} required>
          <DefaultFeature value={form.mobile} features={features} onChange={set('mobile')} />
        </FormRow>
        <FormRow label={t('version.desktopDefault')} required>
          <DefaultFeature value={form.desktop} features={features} onChange={set('desktop')} />
        </FormRow>
      </div>
      <div className="page__hint version-form__hint">{t('version.default.hint')}</div>
      <FormRow label={t('version.notes')} required>
        <Textarea value={shows('changeLog')} onChange={set('changeLog')} placeholder={t('version.notes.placeholder')} maxLength={500} rows={4} />
      </FormRow>
      <Contents features={features} scopes={pendingScopes} />
      <FormRow label={t('version.availability')}>
        <Availability value={form.visible} onChange={set('visible')} />
      </FormRow>
      {config.needsReview && (
        <FormRow label={t('version.reason')}>
          <Textarea value={form.reason} onChange={set('reason')} placeholder={t('version.reason.placeholder')} />
        </FormRow>
      )}
      {missing.length > 0 && <MissingRanges id={id} ranges={missing} onSaved={onRanges} />}
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
  const change = useRecord(`app_version/change/${id}`);
  if (![app, visible, applied, draft, change].every(({ data }) => data)) return null;
  const needed = applied.data.scopes.map(({ name }) => config.ranges[name]).filter(Boolean);
  return (
    <Page title={t('version.create')}>
      <VersionForm
        id={id}
        features={app.data.ability}
        stored={visible.data.whiteList}
        defaults={draft.data.defaults}
        lastVersion={draft.data.lastVersion}
        pendingScopes={change.data.scopes}
        missing={[...new Set(needed)].filter((range) => !draft.data.ranges[range])}
        onRanges={draft.reload}
      />
    </Page>
  );
}
