// Four apps as the console's records tell of them: one with all that the vendor's guide asks for, one with a part of it, one with
// nothing, and one of somebody else.

const WHOLE = "cli_a1", PART = "cli_a2", NONE = "cli_a3", FOREIGN = "cli_a4";

const SCOPES = ["application:application:self_manage", "cardkit:card:write", "im:message:send_as_bot", "tenant:tenant:readonly"];

/** @param {unknown} data */
const ok = (data) => JSON.stringify({ status: 200, data: { code: 0, data, msg: "" } });

const refused = JSON.stringify({ status: 403, data: { code: 10003 } });

/** @param {string} id @param {string} name @param {string[]} redirectURL @param {number} status of the scopes @returns {Record<string, string>} */
function app(id, name, redirectURL, status) {
  return {
    [`app/${id}`]: ok({ name, ability: status ? ["bot", "web_app"] : [] }),
    [`safe_setting/${id}`]: ok({ ipWhiteList: [], redirectURL }),
    [`scope/all/${id}`]: ok({ scopes: SCOPES.map((name, at) => ({ id: String(at), name, scopeType2ScopeStatus: { 2: status } })) }),
    [`app_version/list/${id}`]: ok({ versions: status ? [{ versionId: "1", appVersion: "1.2.0", versionStatus: 2 }] : [] }),
  };
}

/** @param {string} id */
const urls = (id) => ["", "/workbench", "/person/inviteToGroup"].map((path) => `https://ailink.gts.work/feishu/${id}${path}`).concat(["/login", "/oauth2/callback"].map((path) => `https://ailink.gts.work/thirdparty/feishu/${id}${path}`));

/** What the console answers, as JSON, by the path of the record. @type {Record<string, string>} */
export const FLEET = {
  "": JSON.stringify({ status: 200, data: "云杉科技" }),
  "app/list": ok({ apps: [[NONE, "Travel desk of the sales department in Hangzhou"], [PART, "审批小助手"], [FOREIGN, "别人的应用"], [WHOLE, "阿里云专属服务"]].map(([appID, name]) => ({ appID, name })), totalCount: 4 }),
  ...app(WHOLE, "阿里云专属服务", urls(WHOLE), 5),
  ...app(PART, "审批小助手", urls(PART).slice(1), 1),
  ...app(NONE, "Travel desk", [], 0),
  ...Object.fromEntries(["app", "safe_setting", "scope/all", "app_version/list"].map((record) => [`${record}/${FOREIGN}`, refused])),
};
