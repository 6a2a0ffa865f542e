/** `/app/{id}/version`: the versions, and the button that begins a new one. */
import { Button } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';

export function VersionList({ id }) {
  const { data } = useRecord(`app_version/list/${id}`);
  const { data: draft } = useRecord(`stand_in/draft/${id}`);
  if (!data || !draft) return null;
  const { versions } = data;
  const isPublished = !draft.changed && versions.some(({ versionStatus }) => versionStatus === 2);
  const open = (version) => navigate(`/app/${id}/version/${version.versionId}`);
  const actions = (
    <Locked>
      <Button label={t('version.create')} kind="filled" onClick={() => navigate(`/app/${id}/version/create`)} />
    </Locked>
  );
  return (
    <Page title={t('version.title')} actions={actions}>
      {isPublished && <div className="page__hint">{t('version.allPublished')}</div>}
      <div className="ud__card block-item">
        {versions.length === 0 && <div className="page__hint">{t('version.none')}</div>}
        {versions.map((version) => (
          <div key={version.versionId} className="ud__row ud__table-row version-list__row">
            <a href={`/app/${id}/version/${version.versionId}`} onClick={(event) => (event.preventDefault(), open(version))}>
              {version.appVersion}
            </a>
            <span className={`ud__tag version__status--${version.versionStatus}`}>{t(`version.status.${version.versionStatus}`)}</span>
            <span className="page__hint">{version.changeLog}</span>
            <Button label={t('banner.details')} kind="text" onClick={() => open(version)} />
          </div>
        ))}
      </div>
    </Page>
  );
}
