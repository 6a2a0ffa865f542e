//! Public guides as profiles: what each tells is in its profile, and a profile to begin with comes from the text of one.
//! The address of each guide stands in its profile's `source`.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

use larkspur::profile::{Draft, Profile, draft, for_app};
use proptest::prelude::*;
use std::fs;

/// What a guide tells: its profile's name, scopes that are wanted, what is subscribed, and the URLs in an app of Lark.
type Guide = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

const RECEIVE: &str = "im.message.receive_v1";
const GUIDES: [Guide; 8] = [
    (
        "qwen-code-channel",
        &["im:message", "im:message:send_as_bot", "im:resource"],
        &[RECEIVE],
        &["http://203.0.113.7:9321"],
    ),
    ("clawd-remote-approval", &["im:message:send_as_bot", "im:message:update"], &["card.action.trigger"], &[]),
    ("django-allauth-feishu", &[], &[], &["http://127.0.0.1:8000/accounts/feishu/login/callback/"]),
    ("koishi-adapter-lark", &["im:resource"], &[RECEIVE], &["https://bot.example.com/lark"]),
    (
        "flashduty-incidents",
        &["im:chat", "im:message", "contact:user.id:readonly"],
        &["im.chat.disbanded_v1", RECEIVE, "card.action.trigger", "card.action.trigger_v1"],
        &[
            "https://console.flashcat.cloud/oauth",
            "https://console.flashcat.cloud/x",
            "https://console.flashcat.cloud/x",
            "https://api.flashcat.cloud/x?integration=1",
            "https://api.flashcat.cloud/x?integration=1",
        ],
    ),
    ("agentscope-java-channel", &[], &[], &["https://agent.example.com/api/channels/feishu/main/callback"]),
    ("dify-lark-trigger", &[], &[], &["https://cloud.dify.ai/triggers/plugin/1"]),
    ("manyfold-channel", &[], &[RECEIVE], &["https://manyfold.example/in/1"]),
];

#[test]
fn eight_public_guides_are_profiles_and_nothing_of_them_is_lost() {
    for (name, scopes, names, urls) in GUIDES {
        let profile =
            Profile::parse(&fs::read_to_string(format!("tests/fixtures/guides/{name}.json")).unwrap()).unwrap();
        assert_eq!(profile.id, name);
        assert!(profile.source.as_ref().unwrap().starts_with("https://"), "{name}");
        assert_eq!(profile.scope_names(), scopes, "{name}");
        let subscriptions = || profile.events.iter().chain(&profile.callbacks);
        let listed: Vec<&str> = subscriptions().flat_map(|it| &it.list).map(|it| it.name.as_str()).collect();
        assert_eq!(listed, names, "{name}");
        let given: Vec<_> = profile.parameters.iter().map(|it| (it.id.clone(), it.example.clone())).collect();
        let filled = profile.clone().with_values(&given);
        assert_eq!(filled.parameters, [], "{name}");
        let app = "cli_a1".to_owned().try_into().unwrap();
        let homepages = filled.homepage.iter().flat_map(|it| [&it.desktop, &it.mobile]).flatten();
        let requests = filled.events.iter().chain(&filled.callbacks).filter_map(|it| it.url.as_ref());
        let all = filled.redirect_urls.iter().chain(homepages).chain(requests);
        let all: Vec<String> = all.map(|url| for_app(url.as_str(), &app, larkspur::facts::Platform::Lark)).collect();
        assert_eq!(all, urls, "{name}");
    }
}

/// As a vendor writes: headings, a batch JSON, a table, placeholders of its own, a title in the place of a name.
const GUIDE: &str = r#"# Acme Desk for Feishu and Lark

1. Create a custom app at https://open.feishu.cn/app and copy the App ID and App Secret.
2. Add the **bot** capability.

## Permissions

```json
{
  "scopes": {
    "tenant": ["im:message", "im:chat:readonly"],
    "user": ["offline_access"]
  }
}
```

- `drive:drive:readonly` (optional)
- Obtain user ID
- Obtain star signs

## Security settings

| Redirect URL | `https://<your-domain>/oauth/<APP_ID>/callback` |
|---|---|
| H5 trusted domain | https://desk.acme.example |

Desktop homepage: https://go.acme.io/lark/YOUR_WORKSPACE

## Events

Set the Request URL to `https://your-domain.com/lark/events` and add im.message.receive_v1.
Callback card.action.trigger is needed, too. See https://acme.io/help for more.

Finally publish a version.
"#;

fn of(text: &str) -> (Profile, Draft) {
    let draft = draft(text).unwrap();
    (Profile::parse(&draft.json).unwrap_or_else(|error| panic!("{error:?}\n{}", draft.json)), draft)
}

#[test]
fn a_guide_becomes_a_draft_and_what_could_not_be_read_is_named() {
    let (profile, draft) = of(GUIDE);
    assert_eq!(
        (profile.id.as_str(), profile.name.en.as_str()),
        ("acme-desk-for-feishu-and-lark", "Acme Desk for Feishu and Lark")
    );
    assert_eq!(profile.platform.name(), "Feishu / Lark");
    let names = [
        "im:message",
        "im:chat:readonly",
        "contact:user.employee_id:readonly",
        "drive:drive:readonly",
        "offline_access",
    ];
    assert_eq!(profile.scope_names(), names);
    assert_eq!(profile.scopes.tenant.optional[0].name.as_str(), "drive:drive:readonly");
    assert_eq!(profile.scopes.user.required[0].name.as_str(), "offline_access");
    let urls: Vec<&str> = profile.redirect_urls.iter().map(AsRef::as_ref).collect();
    assert_eq!(urls, ["https://{domain}/oauth/{appId}/callback"]);
    assert_eq!(
        profile.homepage.as_ref().unwrap().desktop.as_ref().unwrap().as_str(),
        "https://go.acme.io/lark/{workspace}"
    );
    let events = profile.events.as_ref().unwrap();
    assert_eq!(events.list[0].name.as_str(), "im.message.receive_v1");
    assert!(events.url.as_ref().unwrap().as_str().ends_with("/lark/events"));
    assert_eq!(profile.callbacks.as_ref().unwrap().list[0].name.as_str(), "card.action.trigger");
    assert!(profile.release.published);
    let unread: Vec<String> = draft.unread.iter().map(|text| format!("{} {:?}", text.key, text.args)).collect();
    assert!(unread.iter().any(|it| it.contains("draft_title") && it.contains("Obtain star signs")), "{unread:?}");
    assert!(unread.iter().any(|it| it.contains("draft_url") && it.contains("https://acme.io/help")), "{unread:?}");
}

#[test]
fn the_batch_json_alone_and_a_list_of_names_are_drafts_as_well() {
    let (profile, draft) = of(r#"{"scopes": {"tenant": ["im:message"], "user": ["docx:document"]}}"#);
    assert_eq!((profile.scopes.tenant.required.len(), profile.scopes.user.required.len()), (1, 1));
    assert_eq!(draft.unread, []);
    assert_eq!(of("im:message\nim:chat").0.scope_names(), ["im:message", "im:chat"]);
    assert_eq!(larkspur::profile::draft("Nothing of it is here."), None);
}

proptest! {
    #[test]
    fn no_guide_breaks_the_draft_and_its_own_faults_are_told(
        text in r#"((https?://|redirect |\{|"|\[|[a-z]{1,4}:[a-z]{1,4} |im\.a\.b_v1 |<x>|YOUR_ID|/|[ \n]|[\PC]){0,3}){0,20}"#
    ) {
        if let Some(draft) = draft(&text) {
            let fault = draft.unread.iter().any(|it| it.key == "draft_fault");
            prop_assert_eq!(Profile::parse(&draft.json).is_err(), fault, "{}", draft.json);
        }
    }
}

/// A guide that calls everything by its title, as those of directory services do.
const TITLES: &str = "# 飞书同步

在权限管理页面选择权限：
- 获取用户邮箱；
- 通过手机号或者邮箱获取用户 ID；
- 查看星座信息

勾选以下事件：
- 员工入职；
- 部门被删除；
- 用户状态变更

重定向 URL: https://core.acme.io/connections/cb
";

#[test]
fn what_a_guide_calls_by_its_title_is_taken_by_its_name_and_an_unknown_title_is_named() {
    let (profile, draft) = of(TITLES);
    assert_eq!(profile.scope_names(), ["contact:user.email:readonly", "contact:user.id:readonly"]);
    let events: Vec<&str> = profile.events.iter().flat_map(|it| &it.list).map(|it| it.name.as_str()).collect();
    assert_eq!(events, ["contact.user.created_v3", "contact.department.deleted_v3"]);
    let unread: Vec<String> = draft.unread.iter().map(|text| format!("{} {:?}", text.key, text.args)).collect();
    assert_eq!(unread.len(), 2, "{unread:?}");
    assert!(unread[0].contains("draft_title") && unread[0].contains("查看星座信息"), "{unread:?}");
    assert!(unread[1].contains("draft_title") && unread[1].contains("用户状态变更"), "{unread:?}");
}

#[test]
fn a_profile_may_call_scopes_and_events_by_their_titles_and_hold_the_batch_json_as_it_stands() {
    let text = r#"{"format": 1, "id": "x", "name": {"en": "X"}, "platform": "feishu",
      "scopes": {"tenant": ["im:chat", {"name": "以应用的身份发消息"}, {"anyOf": ["Obtain user ID", "im:resource"]}], "user": []},
      "events": {"mode": "either", "list": [{"name": "接收消息 v2.0"}]}}"#;
    let profile = Profile::parse(text).unwrap();
    let names = ["im:chat", "im:message:send_as_bot", "contact:user.employee_id:readonly", "im:resource"];
    assert_eq!(profile.scope_names(), names);
    assert_eq!(profile.scopes.tenant.required.len(), 2);
    assert_eq!(profile.events.unwrap().list[0].name.as_str(), RECEIVE);
}
