//! What outlives the background is checked as it was when it came in.

#![allow(clippy::panic, reason = "a test that finds nothing has failed")]

use larkspur::console::routes::{App, Place, place};
use larkspur::facts::{AppId, ScopeName};
use larkspur::kept::{read, write};
use larkspur::profile::{HostName, OriginTemplate, UrlTemplate};

#[test]
fn what_is_checked_when_it_is_fresh_is_checked_when_it_was_kept() {
    let url = "https://a.example/{appId}";
    assert_eq!(read::<UrlTemplate>(&write(&url)).as_ref().map(UrlTemplate::as_str), Some(url));
    for wrong in ["", "javascript:alert(1)", "https://a.example/../b", "https://u@a.example/"] {
        assert_eq!(read::<UrlTemplate>(&write(&wrong)), None, "{wrong}");
        assert_eq!(read::<OriginTemplate>(&write(&wrong)), None, "{wrong}");
        assert_eq!(read::<HostName>(&write(&wrong)), None, "{wrong}");
        assert_eq!(read::<ScopeName>(&write(&wrong)), None, "{wrong}");
        assert_eq!(read::<AppId>(&write(&wrong)), None, "{wrong}");
    }
}

#[test]
fn an_app_is_restored_born_or_not_and_with_no_other_id() {
    for (path, id) in [("app", "cli_"), ("app/cli_a1b2c3/safe", "cli_a1b2c3")] {
        let Place::App(app, _) = place(&format!("https://open.feishu.cn/{path}")) else { panic!("{path} is no app") };
        assert_eq!(app.id.as_str(), id);
        assert_eq!(read::<App>(&write(&app)), Some(app));
    }
    assert_eq!(read::<App>(&write(&("open.feishu.cn", "cli_/../x"))), None);
}
