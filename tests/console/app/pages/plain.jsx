/** Pages that hold nothing: an unknown route, a feature that was not added, the tools beside the apps. */
import { t } from '../config.mjs';

export function NotFound() {
  return (
    <div className="page page--empty">
      <div className="page__title">{t('notFound')}</div>
      <div className="page__hint">{t('notFound.hint')}</div>
    </div>
  );
}

/** `/app/web-inspect` and its like are tools, not apps (§1). */
export function Tool() {
  return (
    <div className="page">
      <div className="page__title">{t('menu.docs')}</div>
    </div>
  );
}
