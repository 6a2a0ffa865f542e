/** 批量导入/导出权限: Monaco to import into, Monaco to export from, and a review of what is new (§2). */
import { useState } from 'react';
import { Button } from '../components/basics.jsx';
import { MonacoEditor } from '../components/monaco.jsx';
import { Dialog } from '../components/overlays.jsx';
import { Tabs } from '../components/tabs.jsx';
import { t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { exportedJson, parseImport } from '../scopes.mjs';

/** Its props `{value, setValue, activeTab}` are what public programs look for above the editor. */
function ImportPane({ value, setValue, activeTab }) {
  return (
    <div className="scope-import-dialog__pane" data-tab={activeTab}>
      <MonacoEditor value={value} onChange={setValue} language="json" />
    </div>
  );
}

function ExportPane({ value }) {
  return (
    <div className="scope-import-dialog__pane">
      <MonacoEditor value={value} onChange={() => {}} language="json" readOnly />
    </div>
  );
}

function Review({ fresh }) {
  return (
    <div className="scope-import-dialog__review">
      <div className="scope-import-dialog__count">{fresh.length > 0 ? t('auth.review.title', { count: fresh.length }) : t('auth.review.none')}</div>
      {fresh.map(({ identity, scope }) => (
        <div key={identity + scope.id} className="ud__row scope-import-dialog__row">
          <span className="scope__name">{scope.name}</span>
          <span className="scope__desc">{scope.desc}</span>
          <span className="ud__tag">{t(`auth.${identity}`)}</span>
        </div>
      ))}
    </div>
  );
}

const formatted = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

export function ImportDialog({ open, scopes, onClose, onSubmit }) {
  const initial = exportedJson(scopes);
  const [tab, setTab] = useState('import');
  const [text, setText] = useState(initial);
  const [reviewing, setReviewing] = useState(false);
  const [busy, setBusy] = useState(false);
  const { problem, fresh } = parseImport(text, scopes);
  const apply = async () => {
    setBusy(true);
    await onSubmit(fresh);
    setBusy(false);
  };
  const tabs = [
    { key: 'import', label: t('auth.import'), render: () => <ImportPane value={text} setValue={setText} activeTab={tab} /> },
    { key: 'export', label: t('auth.export'), render: () => <ExportPane value={initial} /> },
  ];
  const editing = (
    <>
      <Tabs tabs={tabs} active={tab} onChange={setTab} />
      {tab === 'import' && (
        <div className="scope-import-dialog__tools">
          <Button label={t('auth.format')} kind="text" onClick={() => setText(formatted(text))} />
          <Button label={t('auth.restore')} kind="text" onClick={() => setText(initial)} />
          {problem && <div className="ud__form-item-explain">{t(problem)}</div>}
        </div>
      )}
    </>
  );
  const footer = reviewing ? (
    <>
      <Button label={t('back')} onClick={() => setReviewing(false)} />
      <Locked>
        <Button label={t('auth.apply')} kind="filled" disabled={fresh.length === 0 || busy} onClick={apply} />
      </Locked>
    </>
  ) : (
    <>
      <Button label={t('cancel')} onClick={onClose} />
      {tab === 'import' && <Button label={t('auth.review')} kind="filled" disabled={problem !== null} onClick={() => setReviewing(true)} />}
    </>
  );
  return (
    <Dialog open={open} title={t('auth.batch')} onClose={onClose} className="scope-import-dialog__editor-dialog" width={820} footer={footer}>
      {reviewing ? <Review fresh={fresh} /> : editing}
    </Dialog>
  );
}
