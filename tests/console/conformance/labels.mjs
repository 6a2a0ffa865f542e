/** Every label that the fact sheet knows (§2) is one of the stand-in's labels, word for word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../app/labels/en.mjs';
import { zh } from '../app/labels/zh.mjs';

const ZH = `创建企业自建应用|创建|取消|凭证与基础信息|添加应用能力|机器人|网页应用|权限管理|事件与回调|安全设置|版本管理与发布|按能力添加|添加|配置|
网页应用配置|桌面端主页|移动端主页|保存|打开方式配置|在{brand}内新标签页打开|在浏览器中打开|重定向 URL|H5 可信域名|IP 白名单|Web-view 可信域名|服务器域名白名单|
协议名白名单|刷新 user_access_token|批量修改|开通权限|确认开通权限|批量导入/导出权限|导入|导出|格式化 JSON|恢复默认值|下一步，确认新增权限|申请开通|
可访问的数据范围|确认|应用身份权限|用户身份权限|已开通|未添加|待发布|审核中|该权限不存在或该应用无权申请该权限，请重新录入|创建版本|应用版本号|更新说明|
移动端的默认能力|桌面端的默认能力|可用范围|编辑|全部成员|部分成员|申请理由|申请线上发布|确认发布|待申请|已发布|当前修改均已发布|版本发布后，当前修改方可生效|
查看版本详情|我知道了|知道了|长连接|订阅方式|添加事件|回调配置|添加回调|删除能力`;

const EN = `Create Custom App|Create|Cancel|Search by app name or App ID|Credentials & Basic Info|Add Features|Bot|Web app|Permissions & Scopes|Events & Callbacks|
Security Settings|Version Management & Release|Add|Configure|Web Page Setting|Desktop Homepage|Mobile Homepage|Save|Open in a new tab within {brand}|Redirect URLs|
H5 trusted domains|IP allowlist|Add permission scopes to app|Add Scopes|Batch import/export scopes|Import|Export|Format JSON|Reset Defaults|
Next, Review New Scopes|Confirm|Tenant token scopes|User token scopes|Added|Not Added|To be published|Under review|permission does not exist|Create Version|
App version|What's new|Availability|Reason for request|Submit for release|Publish|Not Requested|Released|The current changes have been published|
The changes will take effect after the current version is published|View Version Details|Got It|Got it|Event subscription types`;

for (const [language, known, labels] of /** @type {const} */ ([['Chinese', ZH, zh], ['English', EN, en]])) {
  test(`the known ${language} labels are there`, () => {
    const values = new Set(Object.values(labels));
    const missing = known.replaceAll('\n', '').split('|').filter((label) => !values.has(label));
    assert.deepEqual(missing, []);
  });
}

test('both languages have the same labels', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
});
