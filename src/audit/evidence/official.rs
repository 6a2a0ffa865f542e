//! What the official Open API has told of an app.

use super::{Evidence, ScopesFact, whole_list};
use crate::facts::{Known, PublishedFact, Seen, Time};
use crate::openapi::{AppStatus, Facts, Problem};
use serde::{Deserialize, Serialize};

/// The last check, beside the facts that stand where they belong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// When.
    pub at: Time,
    /// App ID and App Secret belong together.
    pub credentials: bool,
    /// The organisation's name could be asked for.
    pub organization: bool,
    /// Whether the app is switched on.
    pub status: Option<AppStatus>,
    /// Whether a bot is in effect.
    pub bot: Option<bool>,
    /// What could not be found out, and why.
    pub problems: Vec<Problem>,
}

impl Evidence {
    /// Takes in what a check found. What it could not find out it does not know any more, whatever an earlier one said.
    pub fn take_official(&mut self, facts: Facts, now: Time) {
        fn put<T>(known: &mut Known<T>, fact: Option<T>, at: Time) {
            known.official = fact.map(|fact| Seen { at, fact });
        }
        put(&mut self.redirect_urls, facts.redirect_urls.map(whole_list), now);
        put(&mut self.h5_domains, facts.h5_domains.map(whole_list), now);
        put(&mut self.tenant_scopes, facts.tenant_scopes.map(ScopesFact::all), now);
        put(&mut self.user_scopes, facts.user_scopes.map(ScopesFact::all), now);
        put(&mut self.release, facts.release, now);
        self.published = facts.published.map(|fact| Seen { at: now, fact });
        self.official = Some(Asked {
            at: now,
            credentials: facts.credentials,
            organization: facts.organization.is_some(),
            status: facts.status,
            bot: facts.bot,
            problems: facts.problems,
        });
        if let Some(fact) = facts.organization {
            self.organization = Some(Seen { at: now, fact });
        }
    }

    /// What the published version holds: of the version that is known to be the published one still.
    #[must_use]
    pub fn live(&self) -> Option<&Seen<PublishedFact>> {
        self.published.as_ref().filter(|_| self.release.official.is_some())
    }

    /// Whether the web app is part of the published version.
    #[must_use]
    pub fn live_web_app(&self) -> Option<Seen<bool>> {
        self.live().map(|seen| Seen { at: seen.at, fact: seen.fact.desktop.is_some() })
    }

    /// Whether a bot is in effect. The API tells that without any scope, too.
    #[must_use]
    pub fn live_bot(&self) -> Option<Seen<bool>> {
        let of_version = self.live().map(|seen| Seen { at: seen.at, fact: seen.fact.bot });
        of_version.or_else(|| {
            let asked = self.official.as_ref()?;
            Some(Seen { at: asked.at, fact: asked.bot? })
        })
    }

    /// Whether the app is switched on, as far as it is known to be so still.
    #[must_use]
    pub fn status(&self) -> Option<AppStatus> {
        self.release.official.as_ref().and(self.official.as_ref()).and_then(|asked| asked.status)
    }

    /// The versions are others than they were: what is published may be something else.
    pub(super) fn released_anew(&mut self) {
        self.release.official = None;
        if let Some(asked) = &mut self.official {
            asked.bot = None;
        }
    }
}
