//! An Open API that answers from a table.

use larkspur::console::routes::{App, Place, place};
use larkspur::openapi::{Answer, Call, Check, Facts, Secret};

pub(crate) const SECRET: &str = "k7\"Secret\\Of30Letters";
pub(crate) const TOKEN: &str = "t-caecc734c2e3328a62489fe0648c4b98779515d3";
pub(crate) const SIGNED_IN: &str =
    r#"{"code":0,"expire":7200,"msg":"ok","tenant_access_token":"t-caecc734c2e3328a62489fe0648c4b98779515d3"}"#;
const APP: &str = "https://open.feishu.cn/app/cli_a1/safe";

/// What the API answers: by a part of the address, the first that fits.
pub(crate) struct Api<'a> {
    pub(crate) answers: Vec<(&'a str, Answer<'a>)>,
    pub(crate) calls: Vec<Call>,
}

impl<'a> Api<'a> {
    /// Answers that are JSON with HTTP 200.
    pub(crate) fn new(answers: &[(&'a str, &'a str)]) -> Self {
        let answers = answers.iter().map(|(path, text)| (*path, Answer::Http(200, text))).collect();
        Self { answers, calls: Vec::new() }
    }

    /// Another answer, which comes before those that are there.
    pub(crate) fn but(mut self, path: &'a str, answer: Answer<'a>) -> Self {
        self.answers.insert(0, (path, answer));
        self
    }

    /// A whole check.
    pub(crate) fn check(&mut self) -> Facts {
        self.check_at(APP)
    }

    pub(crate) fn check_at(&mut self, url: &str) -> Facts {
        let mut check = Check::new(&app(url), Secret::new(SECRET.to_owned()));
        while let Some(call) = check.call() {
            let answer = self.answers.iter().find(|(path, _)| call.url.contains(path)).unwrap().1;
            self.calls.push(call);
            check.take(&answer);
        }
        check.facts()
    }

    pub(crate) fn paths(&self) -> Vec<&str> {
        self.calls.iter().map(|call| call.url.split_once("/open-apis/").unwrap().1).collect()
    }
}

pub(crate) fn app(url: &str) -> App {
    match place(url) {
        Place::App(app, _) => app,
        other => panic!("{url}: {other:?}"),
    }
}

/// A published app with everything of the built-in profile.
pub(crate) fn complete() -> Api<'static> {
    Api::new(&[
        ("auth/v3", SIGNED_IN),
        (
            "v6/scopes",
            r#"{"code":0,"msg":"success","data":{"scopes":[
              {"scope_name":"application:application:self_manage","grant_status":1,"scope_type":"tenant"},
              {"scope_name":"cardkit:card:write","grant_status":1,"scope_type":"tenant"},
              {"scope_name":"im:message:send_as_bot","grant_status":1,"scope_type":"tenant"},
              {"scope_name":"tenant:tenant:readonly","grant_status":1,"scope_type":"tenant"},
              {"scope_name":"im:chat","grant_status":2,"scope_type":"user"}]}}"#,
        ),
        ("app_versions/", r#"{"code":0,"data":{"app_version":{"version_id":"oav_old","ability":{"bot":{}}}}}"#),
        (
            "app_versions?",
            r#"{"code":0,"data":{"has_more":false,"items":[
              {"app_id":"cli_a1","version":"1.0.1","version_id":"oav_2","status":1,"publish_time":"1767225600",
               "ability":{"web_app":{"pc_url":"https://ailink.gts.work/feishu/cli_a1","mobile_url":""},"bot":{"card_request_url":""}}},
              {"app_id":"cli_a1","version":"1.0.0","version_id":"oav_1","status":1,"publish_time":"1700000000","ability":{}}]}}"#,
        ),
        (
            "v6/applications",
            r#"{"code":0,"data":{"app":{"app_id":"cli_a1","status":1,"scene_type":0,"online_version_id":"oav_2",
              "unaudit_version_id":"","redirect_urls":["https://ailink.gts.work/feishu/cli_a1"],
              "scopes":[{"scope":"cardkit:card:write","level":1,"token_types":["tenant"]}]}}}"#,
        ),
        ("tenant/query", r#"{"code":0,"data":{"tenant":{"name":"云杉科技","display_id":"F1","tenant_tag":0}}}"#),
        ("bot/v3", r#"{"code":0,"msg":"ok","bot":{"activate_status":2,"app_name":"A"}}"#),
    ])
}
