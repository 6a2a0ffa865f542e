/** `/app/{id}/bot`: does not exist until the feature is added (§1). */
import { Page } from '../components/layout.jsx';
import { t } from '../config.mjs';
import { useRecord } from '../use-record.jsx';
import { NotFound } from './plain.jsx';
import { RemoveFeature } from './remove-feature.jsx';

export function Bot({ id }) {
  const { data: robot } = useRecord(`robot/${id}`);
  if (!robot) return null;
  if (!robot.enable) return <NotFound />;
  return (
    <Page title={t('bot.title')} actions={<RemoveFeature id={id} feature="bot" />}>
      <div className="ud__card block-item">
        <div className="block-item__title">{t('bot.config')}</div>
        <div className="ud__row">
          <span className="auth-info__label">{t('bot.card')}</span>
          <span>{robot.cardRequestUrl || '-'}</span>
        </div>
        <div className="ud__row">
          <span className="auth-info__label">{t('bot.menu')}</span>
          <span>{t('bot.menu.off')}</span>
        </div>
      </div>
    </Page>
  );
}
