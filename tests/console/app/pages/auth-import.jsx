/**
 * 批量导入/导出权限: Monaco to import into, Monaco to export from, and a review of what is new (§2). The newer form has a
 * third stage for the data ranges, in a box of another kind.
 */
import { useState } from 'react';
import { Button } from '../components/basics.jsx';
import { Dialog, Drawer } from '../components/overlays.jsx';
import { Tabs } from '../components/tabs.jsx';
import { options, t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { pressed } from '../records.mjs';
import { exportedJson, parseImport, rangesOf } from '../scopes.mjs';
import { ExportPane, HiddenEditor, ImportPane, Review } from './auth-import-panes.jsx';
import { RangeChoice, RangeDrawer, saveRanges } from './auth-range.jsx';

const EMPTY = JSON.stringify({ scopes: { tenant: [], user: [] } }, null, 2);

const formatted = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

/** With `importNext: blur` a change is only looked at once the editor has lost the focus. */
function useText(initial) {
  const [text, setText] = useState(initial);
  const [looked, setLooked] = useState(initial);
  const [focused, setFocused] = useState(false);
  const waits = options.importNext === 'blur' && focused && text !== looked;
  const onFocusChange = (on) => {
    setFocused(on);
    if (on) setLooked(text);
  };
  return { text, setText, waits, onFocusChange };
}

export function ImportDialog({ id, open, scopes, onClose, onSubmit }) {
  const applied = exportedJson(scopes);
  const initial = options.importInitial === 'empty' ? EMPTY : applied;
  const [tab, setTab] = useState('import');
  const { text, setText, waits, onFocusChange } = useText(initial);
  const [stage, setStage] = useState('edit');
  const [busy, setBusy] = useState(false);
  const [choice, setChoice] = useState('same');
  const [configuring, setConfiguring] = useState(false);
  const [configured, setConfigured] = useState(false);
  const { problem, fresh } = parseImport(text, scopes);
  const ranges = rangesOf(fresh);
  const missing = options.importRanges === 'before' && !configured ? ranges : [];
  const isThreeStage = options.importStages === 3;
  const apply = async () => {
    setBusy(true);
    if (isThreeStage && ranges.length > 0) await saveRanges(id, ranges, choice);
    await onSubmit(fresh, isThreeStage || configured);
    setBusy(false);
  };
  const tabs = [
    { key: 'import', label: t('auth.import'), render: () => <ImportPane value={text} setValue={setText} activeTab={tab} onFocusChange={onFocusChange} /> },
    { key: 'export', label: t('auth.export'), render: () => <ExportPane value={applied} /> },
  ];
  const editing = (
    <>
      {options.importGhost && <HiddenEditor value={applied} />}
      <Tabs tabs={tabs} active={tab} onChange={setTab} />
      {tab === 'import' && (
        <div className="scope-import-dialog__tools">
          <Button label={t('auth.format')} kind="text" onClick={() => setText(formatted(text))} />
          <Button label={t('auth.restore')} kind="text" onClick={() => (pressed('scopeDefaults'), setText(applied))} />
          {problem && !waits && <div className="ud__form-item-explain">{t(problem)}</div>}
        </div>
      )}
    </>
  );
  const last = <Button label={t(isThreeStage ? 'auth.apply.sure' : 'auth.apply')} kind="filled" disabled={fresh.length === 0 || missing.length > 0 || busy} onClick={apply} />;
  const footers = {
    edit: (
      <>
        <Button label={t('cancel')} onClick={onClose} />
        {tab === 'import' && <Button label={t('auth.review')} kind="filled" disabled={problem !== null || waits} onClick={() => setStage('review')} />}
      </>
    ),
    review: (
      <>
        <Button label={t('back')} onClick={() => setStage('edit')} />
        <Locked>{isThreeStage ? <Button label={t('auth.review.ranges')} kind="filled" disabled={fresh.length === 0} onClick={() => setStage('ranges')} /> : last}</Locked>
      </>
    ),
    ranges: (
      <>
        <Button label={t('back')} onClick={() => setStage('review')} />
        <Locked>{last}</Locked>
      </>
    ),
  };
  return (
    <>
      <Dialog open={open && stage !== 'ranges'} title={t('auth.batch')} onClose={onClose} className="scope-import-dialog__editor-dialog" width={820} footer={stage === 'edit' ? footers.edit : footers.review}>
        {stage === 'edit' ? editing : <Review fresh={fresh} missing={missing} onConfigure={() => setConfiguring(true)} />}
      </Dialog>
      <Drawer open={open && stage === 'ranges'} title={t('auth.range')} onClose={onClose} footer={footers.ranges}>
        {ranges.length > 0 ? <RangeChoice ranges={ranges} choice={choice} onChange={setChoice} /> : <div className="page__hint">{t('auth.range.none')}</div>}
      </Drawer>
      <RangeDrawer id={id} ranges={configuring ? ranges : []} action="save" onSaved={() => setConfigured(true)} onClose={() => setConfiguring(false)} />
    </>
  );
}
