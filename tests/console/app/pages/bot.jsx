/** `/app/{id}/bot`: does not exist until the feature is added (§1). Its edit icons change nothing here. */
import { Button, IconButton } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { t } from '../config.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';
import { NotFound } from './plain.jsx';
import { RemoveFeature } from './remove-feature.jsx';

function Section({ title, editable = false, children }) {
  return (
    <div className="bot__section">
      <div>
        <b>{t(title)}</b>
        {editable && <IconButton icon="EditOutlined" onClick={() => {}} />}
      </div>
      {children}
    </div>
  );
}

export function Bot({ id }) {
  const { data: robot } = useRecord(`robot/${id}`);
  if (!robot) return null;
  if (!robot.enable) return <NotFound />;
  return (
    <Page title={t('bot.title')} actions={<RemoveFeature id={id} feature="bot" />}>
      <div className="ud__card block-item">
        <div className="page__hint">{t('bot.intro')}</div>
        <div className="bot__notice">
          <div>{t('bot.notice')}</div>
          <div className="page__hint">{t('bot.notice.text')}</div>
        </div>
        <div className="block-item__title">{t('bot.config')}</div>
        <Section title="bot.start" editable>{t('bot.start.text')}</Section>
        <Section title="bot.card">
          <div className="page__hint">
            {robot.cardRequestUrl || t('bot.card.text')}
            <Button label={t('bot.card.configure')} kind="text" onClick={() => navigate(`/app/${id}/event?tab=callback`)} />
          </div>
        </Section>
        <Section title="bot.menu" editable>{t('bot.menu.off')}</Section>
      </div>
    </Page>
  );
}
