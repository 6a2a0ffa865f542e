/** `/app/{id}/version/{number}`: one version, with 确认发布 on the page and again in the dialog (§2, pitfalls). */
import { useState } from 'react';
import { Button } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { Confirm, failure } from '../components/overlays.jsx';
import { t } from '../config.mjs';
import { pressed, write } from '../records.mjs';
import { useRecord } from '../use-record.jsx';
import { NotFound } from './plain.jsx';

const DRAFT = 0;
const IN_REVIEW = 1;
const REJECTED = 3;
const APPROVED = 5;

export function VersionDetail({ id, detail }) {
  const { data, reload } = useRecord(`app_version/list/${id}`);
  const { data: approval } = useRecord(`approval_nodes/get/${id}`, { versionId: detail });
  const [asking, setAsking] = useState(() => history.state?.isJustSaved === true);
  if (!data || !approval) return null;
  const version = data.versions.find(({ versionId }) => versionId === detail);
  if (!version) return <NotFound />;

  const publish = () => {
    pressed('publish');
    setAsking(false);
    write(`publish/commit/${id}/${detail}`, { clientId: id }).then(reload, failure);
  };
  const release = () => {
    pressed('publish');
    write(`publish/release/${id}/${detail}`, { clientId: id }).then(reload, failure);
  };
  const withdraw = () => {
    pressed('withdraw');
    write(`publish/withdraw/${id}/${detail}`, { clientId: id }).then(reload, failure);
  };
  const actions = (
    <>
      {version.versionStatus === DRAFT && <Button label={t('version.submit')} kind="filled" onClick={() => setAsking(true)} />}
      {version.versionStatus === APPROVED && <Button label={t('version.release')} kind="filled" onClick={release} />}
      {version.versionStatus === IN_REVIEW && <Button label={t('version.withdraw')} onClick={withdraw} />}
    </>
  );
  return (
    <Page title={`${t('version.number')} ${version.appVersion}`} actions={actions}>
      <div className="ud__card block-item">
        <div className="ud__row">
          <span className="auth-info__label">{t('version.status')}</span>
          <span className={`ud__tag version__status--${version.versionStatus}`}>{t(`version.status.${version.versionStatus}`)}</span>
        </div>
        <div className="ud__row">
          <span className="auth-info__label">{t('version.notes')}</span>
          <span>{version.changeLog}</span>
        </div>
        {version.versionStatus === REJECTED && <div className="ud__form-item-explain">{t('version.rejected')}</div>}
        {version.versionStatus === DRAFT && (
          <div className="block-item__foot">
            <Button label={t('version.publish')} kind="filled" onClick={() => setAsking(true)} />
          </div>
        )}
      </div>
      <Confirm open={asking && version.versionStatus === DRAFT} title={t('version.publish.ask')} text={t('version.publish.text')} action={t(approval.canAutoApproval ? 'version.publish' : 'version.submit')} onConfirm={publish} onCancel={() => setAsking(false)} />
    </Page>
  );
}
