/** What the import dialog shows in its stages: the editors, the review of what is new, the data ranges. */
import { Button } from '../components/basics.jsx';
import { MonacoEditor } from '../components/monaco.jsx';
import { options, t } from '../config.mjs';

/** Its props `{value, setValue, activeTab}` are what public programs look for above the editor. */
export function ImportPane({ value, setValue, activeTab, onFocusChange }) {
  return (
    <div className="scope-import-dialog__pane" data-tab={activeTab}>
      {options.importEditor === 'textarea' ? (
        <textarea
          className="scope-import-dialog__text"
          aria-label="JSON"
          value={value}
          onChange={(event) => setValue(event.target.value)}
          onFocus={() => onFocusChange(true)}
          onBlur={() => onFocusChange(false)}
        />
      ) : (
        <MonacoEditor value={value} onChange={setValue} language="json" onFocusChange={onFocusChange} />
      )}
    </div>
  );
}

export function ExportPane({ value }) {
  return (
    <div className="scope-import-dialog__pane">
      <MonacoEditor value={value} onChange={() => {}} language="json" readOnly />
    </div>
  );
}

/** Nobody sees it, but it is the first editor that a program finds. */
export function HiddenEditor({ value }) {
  return (
    <div className="scope-import-dialog__hidden" aria-hidden="true">
      <MonacoEditor value={value} onChange={() => {}} language="json" readOnly />
    </div>
  );
}

export function Review({ fresh, missing, onConfigure }) {
  return (
    <div className="scope-import-dialog__review">
      <div className="scope-import-dialog__count">{fresh.length > 0 ? t('auth.review.title', { count: fresh.length }) : t('auth.review.none')}</div>
      {missing.length > 0 && (
        <div className="ud__form-item-explain">
          {t('auth.range.missing')} <Button label={t('auth.range.configure')} kind="text" onClick={onConfigure} />
        </div>
      )}
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
