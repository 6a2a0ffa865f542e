/** `/app/{id}/webpage`: homepages and open mode, kept by one 保存 that is disabled while nothing changed. Markup unknown (§2). */
import { useState } from 'react';
import { Button, FormRow, Input, Radio } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { failure, message } from '../components/overlays.jsx';
import { Select } from '../components/select.jsx';
import { options, t } from '../config.mjs';
import { write } from '../records.mjs';
import { useRecord } from '../use-record.jsx';
import { NotFound } from './plain.jsx';
import { RemoveFeature } from './remove-feature.jsx';

const MODES = [
  { value: 'new_tab', key: 'web.newTab' },
  { value: 'browser', key: 'web.browser' },
];

const isValid = (url) => url === '' || (/^https?:\/\/\S+$/.test(url) && URL.canParse(url));

function OpenMode({ value, onChange }) {
  const choices = MODES.map(({ value: mode, key }) => ({ value: mode, label: t(key) }));
  if (options.openModeControl === 'select') return <Select value={value} choices={choices} onChange={onChange} />;
  return choices.map(({ value: mode, label }) => (
    <Radio key={mode} name="open-mode" checked={value === mode} onChange={() => onChange(mode)}>
      {label}
    </Radio>
  ));
}

function WebPageForm({ id, stored, onSaved }) {
  const [form, setForm] = useState(stored);
  const set = (key) => (value) => setForm({ ...form, [key]: value });
  const isClean = Object.keys(stored).every((key) => stored[key] === form[key]);
  const errorOf = (key) => (isValid(form[key]) ? null : t('web.invalid'));
  const canSave = !isClean && isValid(form.desktop) && isValid(form.mobile);
  const save = () => write(`stand_in/webpage/update/${id}`, form).then(() => (message(t('saved')), onSaved()), failure);
  return (
    <div className="ud__card block-item">
      <div className="block-item__title">{t('web.config')}</div>
      <FormRow label={t('web.desktop')} error={errorOf('desktop')}>
        <Input value={form.desktop} onChange={set('desktop')} placeholder={t('web.placeholder')} invalid={!isValid(form.desktop)} />
      </FormRow>
      <FormRow label={t('web.mobile')} error={errorOf('mobile')}>
        <Input value={form.mobile} onChange={set('mobile')} placeholder={t('web.placeholder')} invalid={!isValid(form.mobile)} />
      </FormRow>
      <FormRow label={t('web.openMode')}>
        <OpenMode value={form.openMode} onChange={set('openMode')} />
      </FormRow>
      <div className="block-item__foot">
        <Button label={t('save')} kind="filled" disabled={!canSave} onClick={save} />
      </div>
    </div>
  );
}

export function WebPage({ id }) {
  const { data: app } = useRecord(`app/${id}`);
  const { data: stored, reload } = useRecord(`stand_in/webpage/${id}`);
  if (!app || !stored) return null;
  if (!app.ability.includes('web_app')) return <NotFound />;
  return (
    <Page title={t('web.title')} actions={<RemoveFeature id={id} feature="web_app" />}>
      <WebPageForm key={JSON.stringify(stored)} id={id} stored={stored} onSaved={reload} />
    </Page>
  );
}
