/**
 * The editor wrapper. Its props `{value, onChange, language}` are on the React fiber above `.common-monaco`, where
 * public programs look for them (§2, "Scopes").
 */
import { useEffect, useRef } from 'react';
import { config, options } from '../config.mjs';

let loading = null;

/** A module address that the bundler leaves alone: Monaco is a bundle of its own. */
function load() {
  loading ??= import(/* @vite-ignore */ config.editor).then((module) => {
    module.setWorkers(config.workers);
    return module;
  });
  return loading;
}

export function MonacoEditor({ value, onChange, language, readOnly = false, onFocusChange = undefined }) {
  const host = useRef(null);
  const editor = useRef(null);
  const latest = useRef({ value, onChange, onFocusChange });
  latest.current = { value, onChange, onFocusChange };

  useEffect(() => {
    let disposed = false;
    load().then(({ createEditor }) => {
      if (disposed) return;
      editor.current = createEditor(host.current, {
        value: latest.current.value,
        language,
        readOnly,
        automaticLayout: true,
        minimap: { enabled: false },
        scrollBeyondLastLine: false,
        fontSize: 13,
        editContext: options.monaco === 'edit-context',
        extraEditorClassName: readOnly ? 'common-monaco-editor--readOnly' : 'common-monaco-editor',
      });
      editor.current.onDidChangeModelContent(() => {
        const text = editor.current.getValue();
        if (text !== latest.current.value) latest.current.onChange(text);
      });
      editor.current.onDidFocusEditorWidget(() => latest.current.onFocusChange?.(true));
      editor.current.onDidBlurEditorWidget(() => latest.current.onFocusChange?.(false));
    });
    return () => {
      disposed = true;
      editor.current?.dispose();
    };
  }, [language, readOnly]);

  useEffect(() => {
    if (editor.current && editor.current.getValue() !== value) editor.current.setValue(value);
  }, [value]);

  return <div className="common-monaco" ref={host} />;
}
