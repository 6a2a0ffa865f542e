//! The check: one call after the other.

use super::answers::{self, Application};
use super::problem::integer;
use super::{Facts, Kind, Part, Problem, Secret};
use crate::console::routes::App;
use crate::facts::Platform;
use crate::json::{self, Json};

/// Longest answer that is read.
const MAX_ANSWER: usize = 2_000_000;

/// A call to be made.
#[derive(Clone, PartialEq, Eq)]
pub struct Call {
    /// HTTP method.
    pub method: &'static str,
    /// Address.
    pub url: String,
    /// JSON body; empty for none. It holds the App Secret: overwrite it ([`super::forget`]) once the call is made.
    pub body: String,
    /// To be sent with [`Check::token`] as the bearer's.
    pub bearer: bool,
}

/// What came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// HTTP status and text.
    Http(u32, &'a str),
    /// No answer in time.
    Timeout,
    /// No answer.
    Network,
}

/// What is asked next.
enum Step {
    Ask(Part),
    /// A version by itself: the list is long, and the published one not in its beginning.
    Version(String),
    End,
}

/// A check of one app. App Secret and token are overwritten when it is dropped.
pub struct Check {
    origin: &'static str,
    secret: Secret,
    token: Secret,
    step: Step,
    grants: Vec<answers::Grant>,
    application: Application,
    facts: Facts,
}

/// Where the API of an app's platform is.
#[must_use]
pub fn origin(app: &App) -> &'static str {
    match app.platform() {
        Platform::Feishu => "https://open.feishu.cn",
        Platform::Lark => "https://open.larksuite.com",
    }
}

impl Check {
    /// Begins a check.
    #[must_use]
    pub fn new(app: &App, secret: Secret) -> Self {
        let origin = origin(app);
        let facts = Facts { host: app.host.clone(), app: app.id.to_string(), ..Facts::default() };
        let step = Step::Ask(Part::Token);
        let token = Secret::new(String::new());
        Self { origin, secret, token, step, grants: Vec::new(), application: Application::default(), facts }
    }

    /// The call to be made next; `None` when all has been asked.
    #[must_use]
    pub fn call(&self) -> Option<Call> {
        let app = ["application/v6/applications/", &self.facts.app].concat();
        let path = match &self.step {
            Step::End => return None,
            Step::Ask(Part::Token) => return Some(self.sign_in()),
            Step::Ask(Part::Scopes) => "application/v6/scopes".to_owned(),
            Step::Ask(Part::Application) => [&app, "?lang=zh_cn"].concat(),
            Step::Ask(Part::Versions) => [&app, "/app_versions?lang=zh_cn&page_size=50"].concat(),
            Step::Version(id) => [&app, "/app_versions/", id, "?lang=zh_cn"].concat(),
            Step::Ask(Part::Tenant) => "tenant/v2/tenant/query".to_owned(),
            Step::Ask(Part::Bot) => "bot/v3/info".to_owned(),
        };
        Some(Call { method: "GET", url: self.address(&path), body: String::new(), bearer: true })
    }

    /// The token, once there is one.
    #[must_use]
    pub fn token(&self) -> &str {
        self.token.text()
    }

    /// Takes the answer to the call.
    pub fn take(&mut self, answer: &Answer<'_>) {
        let part = match &self.step {
            Step::Ask(part) => *part,
            Step::Version(_) => Part::Versions,
            Step::End => return,
        };
        self.step = match self.read(part, answer) {
            Ok(step) => step,
            Err(problem) => {
                let ends = problem.kind.stops() || part == Part::Token;
                self.facts.problems.push(problem);
                if ends { Step::End } else { self.after(part) }
            }
        };
        if matches!(self.step, Step::End) {
            self.finish();
        }
    }

    /// What was found. App Secret and token are gone with that.
    #[must_use]
    pub fn facts(self) -> Facts {
        self.facts
    }

    fn address(&self, path: &str) -> String {
        [self.origin, "/open-apis/", path].concat()
    }

    fn sign_in(&self) -> Call {
        // A text is always written; the fallback only keeps a call from being made with half a body.
        let secret = serde_json::to_string(self.secret.text()).unwrap_or_default();
        let body = ["{\"app_id\":\"", &self.facts.app, "\",\"app_secret\":", &secret, "}"].concat();
        super::forget(secret);
        Call { method: "POST", url: self.address("auth/v3/tenant_access_token/internal"), body, bearer: false }
    }

    /// What is asked after a call. The versions need the same scope as the app: refused once is refused twice.
    fn after(&self, part: Part) -> Step {
        let refused =
            self.facts.problems.iter().any(|it| it.part == Part::Application && it.kind == Kind::ScopeMissing);
        match part {
            Part::Token => Step::Ask(Part::Scopes),
            Part::Scopes => Step::Ask(Part::Application),
            Part::Application if refused => Step::Ask(Part::Tenant),
            Part::Application => Step::Ask(Part::Versions),
            Part::Versions => Step::Ask(Part::Tenant),
            Part::Tenant => Step::Ask(Part::Bot),
            Part::Bot => Step::End,
        }
    }

    fn read(&mut self, part: Part, answer: &Answer<'_>) -> Result<Step, Problem> {
        let (status, text) = match *answer {
            Answer::Http(status, text) => (status, text),
            Answer::Timeout => return Err(Problem::new(part, Kind::Timeout, 0)),
            Answer::Network => return Err(Problem::new(part, Kind::Network, 0)),
        };
        let wrong = || Problem::new(part, Kind::WrongShape, 0);
        // What repeats a secret is not looked at: nothing of it may travel on as somebody's words.
        if text.len() > MAX_ANSWER || self.secret.is_in(text) || self.token.is_in(text) {
            return Err(wrong());
        }
        let json = json::parse(text).map_err(|_| match status {
            429 => Problem::new(part, Kind::RateLimited, 429),
            400.. => Problem::new(part, Kind::Server, status.into()),
            _ => Problem::new(part, Kind::NotJson, status.into()),
        })?;
        if self.secret.is_within(&json) || self.token.is_within(&json) {
            return Err(wrong());
        }
        match json.get("code").and_then(integer) {
            Some(0) if status < 400 => {}
            Some(code) if code != 0 => {
                if code == 11_205 && part == Part::Bot {
                    self.facts.bot = Some(false);
                }
                return Err(Problem::refusal(part, status, code, &json));
            }
            _ if status >= 400 => return Err(Problem::new(part, Kind::Server, status.into())),
            _ => return Err(wrong()),
        }
        self.understand(part, &json).ok_or_else(wrong)
    }

    /// Reads what a call tells; `None` if it is not the documented answer. Gives the next step.
    fn understand(&mut self, part: Part, json: &Json<'_>) -> Option<Step> {
        let data = || json.get("data");
        match part {
            Part::Token => {
                let token = json.get("tenant_access_token")?.text().filter(|token| is_plain(token, b"-_.~+/="))?;
                self.token = Secret::new(token.to_owned());
                self.facts.credentials = true;
            }
            Part::Scopes => self.grants = answers::grants(data()?)?,
            Part::Application => {
                self.application = answers::application(data()?.get("app")?, &mut self.facts)?;
            }
            Part::Versions if matches!(self.step, Step::Version(_)) => {
                self.facts.published = Some(answers::published(data()?.get("app_version")?)?);
            }
            Part::Versions => {
                let told = answers::versions(data()?, &self.application, &mut self.facts)?;
                let online = self.application.online.as_ref().filter(|id| !told && is_plain(id, b"-_"));
                if let Some(id) = online {
                    return Some(Step::Version(id.clone()));
                }
            }
            Part::Tenant => {
                let name = data()?.get("tenant")?.get("name")?.text()?;
                self.facts.organization = Some(name.to_owned());
            }
            Part::Bot => {
                let state = integer(json.get("bot")?.get("activate_status")?)?;
                self.facts.bot = Some(true);
                if state != answers::BOT_ENABLED {
                    self.facts.problems.push(Problem::new(part, Kind::BotInactive, state));
                }
            }
        }
        Some(self.after(part))
    }

    /// Identities are told by two calls together.
    fn finish(&mut self) {
        let told = self.facts.credentials && !self.facts.problems.iter().any(|it| it.part == Part::Scopes);
        if told {
            let (tenant, user) = answers::by_identity(&self.grants, &self.application);
            self.facts.tenant_scopes = Some(tenant);
            self.facts.user_scopes = Some(user);
        }
    }
}

/// Whether a text may stand in a header or an address as it is.
fn is_plain(text: &str, signs: &[u8]) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || signs.contains(&byte))
}
