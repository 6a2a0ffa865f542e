//! What an error points to, how that stands now, and what is to be pressed.

use super::codes::{codes, says_bad_redirect, says_not_in_use};
use super::view::{RequirementView, View};
use crate::audit::compare::{Compared, compare};
use crate::console::routes::{Place, place};
use crate::paste::{SignIn, addresses, scopes, sign_in};
use crate::words::Text;

/// One thing that an error says, and the requirements that it points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What it means.
    pub text: Text,
    /// Ids of the profile's requirements, the likeliest first.
    pub requirements: Vec<String>,
}

/// Explains a code, the page of an error, the answer of an API, or the link by which a user signs in.
#[must_use]
pub fn explain(text: &str, view: &View) -> Vec<Explained> {
    let known = |ids: &[&str]| {
        let of_profile = ids.iter().filter(|id| view.requirements.iter().any(|it| it.id == **id));
        of_profile.map(|id| (*id).to_owned()).collect::<Vec<_>>()
    };
    let mut all = Vec::new();
    let off = says_not_in_use(text);
    for code in codes(text) {
        // The platform says 20029 of an app that was never published, too, and then in these words.
        let (key, ids) = match code.key {
            "explain_redirect" if off => ("explain_redirect_off", &["release", "redirect-urls"][..]),
            key => (key, code.requirements),
        };
        all.push(Explained { text: Text::new(key).with(code.number.to_string()), requirements: known(ids) });
    }
    if all.is_empty() && off {
        all.push(Explained { text: Text::new("explain_not_in_use"), requirements: known(&["release"]) });
    }
    if all.is_empty() && says_bad_redirect(text) {
        let requirements = known(&["redirect-urls", "release"]);
        all.push(Explained { text: Text::new("explain_redirect_words"), requirements });
    }
    let link = sign_in(text);
    let names: Vec<String> = match &link {
        Some(link) => link.scopes.clone(),
        None => scopes(text).into_iter().map(|it| it.name).collect(),
    };
    all.extend(of_others(text, link.as_ref(), view));
    if let Some(link) = link {
        all.extend(of_link(&link, view, known));
    }
    for name in names {
        let holds = |it: &&RequirementView| it.values.iter().any(|value| value.value == name);
        let of_profile = view.requirements.iter().filter(|it| it.id.starts_with("scopes:")).filter(holds);
        let requirements: Vec<String> = of_profile.map(|it| it.id.clone()).collect();
        let key = if requirements.is_empty() { "explain_scope_foreign" } else { "explain_scope_wanted" };
        if !all.iter().any(|it: &Explained| it.text == Text::new(key).with(name.as_str())) {
            all.push(Explained { text: Text::new(key).with(name.as_str()), requirements });
        }
    }
    if all.is_empty() {
        all.push(Explained { text: Text::new("explain_nothing"), requirements: Vec::new() });
    }
    all
}

/// That the links of a text are those of another app, or of the other platform.
fn of_others(text: &str, link: Option<&SignIn>, view: &View) -> Vec<Explained> {
    let Some(app) = view.app.as_ref() else { return Vec::new() };
    let urls = addresses(text).found;
    let places = urls.iter().map(|url| place(&url.text));
    let of_console =
        places.filter_map(|place| if let Place::App(app, _) = place { Some(app.id.to_string()) } else { None });
    let ids = of_console.chain(link.and_then(|link| link.app.clone()));
    let other = ids.into_iter().find(|id| id.starts_with("cli_") && *id != app.id);
    let other = other.map(|id| Text::new("explain_other_app").with(id).with(app.id.as_str()));
    let platform = urls.iter().find_map(|url| {
        let host = url.text.split('/').nth(2)?.to_ascii_lowercase();
        let of = |domain: &str| host == domain || host.ends_with(&[".", domain].concat());
        let name =
            if of("larksuite.com") { "Lark" } else { (of("feishu.cn") || of("larkoffice.com")).then_some("Feishu")? };
        (name != app.platform)
            .then(|| Text::new("explain_link_platform").with(host).with(name).with(app.platform.as_str()))
    });
    other.into_iter().chain(platform).map(|text| Explained { text, requirements: Vec::new() }).collect()
}

fn of_link(link: &SignIn, view: &View, known: impl Fn(&[&str]) -> Vec<String>) -> Vec<Explained> {
    let mut all = Vec::new();
    let Some(app) = view.app.as_ref() else { return all };
    let urls = view.requirements.iter().filter(|it| it.id == "redirect-urls").flat_map(|it| &it.values);
    let wanted: Vec<&str> = urls.map(|value| value.value.as_str()).collect();
    let Compared { same, different, .. } =
        app.app().map(|app| compare(&wanted, &link.redirect, &app)).unwrap_or_default();
    let redirect = link.redirect.as_str();
    let text = match different.into_iter().next() {
        _ if !same.is_empty() => Text::new("explain_link_wanted").with(redirect),
        Some(it) => Text::new("explain_link_differs").with(redirect).with(it.wanted),
        None => Text::new("explain_link_foreign").with(redirect),
    };
    all.push(Explained { text, requirements: known(&["redirect-urls"]) });
    all
}
