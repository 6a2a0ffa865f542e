/** `/app/{id}/webpage`: homepages and open mode. Looks as in the screenshots (§2); how it is written, and how it would be edited otherwise, are options. */
import { useState } from 'react';
import { Page } from '../../components/layout.jsx';
import { message } from '../../components/overlays.jsx';
import { options, t } from '../../config.mjs';
import { Locked } from '../../lock.jsx';
import { write } from '../../records.mjs';
import { useRecord } from '../../use-record.jsx';
import { NotFound } from '../plain.jsx';
import { RemoveFeature } from '../remove-feature.jsx';
import { STYLES } from './styles.jsx';

const Values = STYLES[options.webStyle];

export function WebPage({ id }) {
  const { data: app } = useRecord(`app/${id}`);
  const { data: stored, reload } = useRecord(`stand_in/webpage/${id}`);
  const [round, setRound] = useState(0);
  if (!app || !stored) return null;
  if (!app.ability.includes('web_app')) return <NotFound />;
  const save = async (changed) => {
    await write(`stand_in/webpage/update/${id}`, { ...stored, ...changed });
    message(t('saved'));
    await reload();
  };
  // What is kept as a whole begins anew with what was stored; fields with a 保存 of their own keep their drafts.
  const key = options.webStyle === 'form' ? `${round} ${JSON.stringify(stored)}` : undefined;
  return (
    <Page title={t('web.title')} actions={<RemoveFeature id={id} feature="web_app" />}>
      <Locked>
        <Values key={key} stored={stored} onSave={save} onCancel={() => setRound(round + 1)} />
      </Locked>
    </Page>
  );
}
