//! What is known about an app: each fact with where it comes from and when it was seen.
//!
//! A fact that was seen on an earlier page stays, so that the checklist fills up as the admin walks about.

mod app;
mod lists;
mod needs;
mod official;
mod pages;
mod release;
mod scopes;

pub use app::{ModeFact, ValueFact};
pub use lists::{ListFact, awaits_save};
pub use needs::needs;
pub use official::Asked;
pub use scopes::ScopesFact;

use crate::console::app_list::CreateForm;
use crate::console::labels::Title;
use crate::console::owner::Contents;
use crate::console::reading::Reading;
use crate::console::records::{Record, RecordFacts};
use crate::console::routes::Page;
use crate::facts::{
    AvailabilityFact, Fact, Identity, Known, OpenMode, PublishedFact, Release, ReleaseFact, Seen, SubscriptionFact,
    Time,
};
use serde::{Deserialize, Serialize};

/// What is known about one app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The app's name.
    pub name: Known<String>,
    /// Whether the web app feature is added.
    pub web_app: Known<bool>,
    /// Whether the bot feature is added.
    pub bot: Known<bool>,
    /// Desktop homepage; empty where none is set.
    pub desktop: Known<ValueFact<String>>,
    /// Mobile homepage; empty where none is set.
    pub mobile: Known<ValueFact<String>>,
    /// How the desktop homepage opens.
    pub open_mode: Known<ModeFact>,
    /// Redirect URLs.
    pub redirect_urls: Known<ListFact>,
    /// H5 trusted domains.
    pub h5_domains: Known<ListFact>,
    /// Scopes of the app's own identity.
    pub tenant_scopes: Known<ScopesFact>,
    /// Scopes used in the name of a user.
    pub user_scopes: Known<ScopesFact>,
    /// Events.
    pub events: Known<SubscriptionFact>,
    /// Callbacks.
    pub callbacks: Known<SubscriptionFact>,
    /// Who sees the published app.
    pub availability: Known<AvailabilityFact>,
    /// The versions.
    pub release: Known<ReleaseFact>,
    /// Whether something was changed that waits for the next version (the console's banner, console.md §2).
    pub unpublished: Option<Seen<bool>>,
    /// What the published version holds.
    pub published: Option<Seen<PublishedFact>>,
    /// The last check with the official Open API.
    pub official: Option<Asked>,
    /// The app's IP allowlist.
    pub allowed_ips: Option<Seen<Vec<String>>>,
    /// Name of the organisation.
    pub organization: Option<Seen<String>>,
    /// What the admin has confirmed, by requirement; `None` if that could not be read.
    pub confirmed: Option<Vec<(String, Time)>>,
    /// Hosts that the admin had tested, and whether this browser reached them.
    pub reached: Vec<(String, Seen<bool>)>,
}

/// What was found when a page view was first read: what stands there then has been saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    redirect_urls: Option<Vec<String>>,
    h5_domains: Option<Vec<String>>,
    desktop: Option<String>,
    mobile: Option<String>,
    /// The page view told of something that waits for the next version.
    pub(crate) banner: bool,
    open_mode: Option<OpenMode>,
    /// A dialog was open when the page was last read.
    dialog: bool,
    /// Where things stand on the screen was known when the page was last read.
    sighted: bool,
}

impl Evidence {
    /// Takes in what a page shows. Gives the records whose answers that makes out of date.
    pub fn take(&mut self, reading: &Reading<'_>, baseline: &mut Baseline, now: Time) -> Vec<Record> {
        let mut stale = Vec::new();
        let app = pages::take(self, reading, baseline, now);
        // What a dialog has changed may be out of sight: a long list shows a part of its rows, and events are not read here.
        let closed = std::mem::replace(&mut baseline.dialog, reading.dialog.is_some()) && reading.dialog.is_none();
        // What is read otherwise because more of the page is known has not changed.
        let sighted = reading.tree.sighted();
        let sees_more = sighted && !std::mem::replace(&mut baseline.sighted, sighted);
        let mut note = |changed: bool, record| {
            if changed {
                stale.push(record);
            }
        };
        for (title, seen) in [(Title::RedirectUrls, &reading.redirect_urls), (Title::H5Domains, &reading.h5_domains)] {
            let Some(seen) = seen else { continue };
            let (known, saved) = match title {
                Title::RedirectUrls => (&mut self.redirect_urls, &mut baseline.redirect_urls),
                _ => (&mut self.h5_domains, &mut baseline.h5_domains),
            };
            match lists::list_fact(seen, &reading.tree, saved) {
                // A page that is still being built proves nothing against what was seen before.
                Some(ListFact::Nowhere) if known.page.is_some() => {}
                Some(fact) => note(known.see(now, fact) && !sees_more, Record::Security),
                None => {}
            }
        }
        let mut scopes = closed && reading.page == Page::Scopes;
        if let Some(list) = &reading.scopes {
            for (identity, known) in
                [(Identity::Tenant, &mut self.tenant_scopes), (Identity::User, &mut self.user_scopes)]
            {
                scopes |= list.is_of(identity) && scopes::take(known, list, identity, &reading.tree, now);
            }
        }
        note(scopes, Record::Scopes);
        let events = closed && reading.page == Page::Events;
        note(events && self.events.records.is_some(), Record::Events);
        note(events && self.callbacks.records.is_some(), Record::Callbacks);
        note(app, Record::App);
        if reading.page == Page::List {
            // The app is only about to be created: its name is what the form holds.
            let value = |form: &CreateForm| reading.tree.node(form.name).value.clone();
            self.name.page = reading.create_form.as_ref().and_then(value).map(|fact| Seen { at: now, fact });
        }
        if self.take_release(reading.versions.as_ref(), reading.unpublished, &mut baseline.banner, now) {
            stale.push(Record::Versions);
        }
        stale
    }

    /// Takes in what a record says.
    pub fn take_record(&mut self, record: Record, facts: RecordFacts, now: Time) {
        // What has changed since the record was read last the official Open API can't have known.
        fn put<T: Fact>(known: &mut Known<T>, fact: Option<T>, at: Time) {
            let Some(fact) = fact else { return };
            if known.records.as_ref().is_some_and(|old| old.fact.contradicts(&fact)) {
                known.official = None;
            }
            known.records = Some(Seen { at, fact });
        }
        self.drop_untold(record, &facts);
        let known = (&self.release.records, &facts.release);
        if matches!(known, (Some(old), Some(new)) if old.fact.contradicts(new)) {
            self.released_anew();
        }
        put(&mut self.name, facts.name, now);
        put(&mut self.web_app, facts.web_app, now);
        put(&mut self.bot, facts.bot, now);
        put(&mut self.redirect_urls, facts.redirect_urls.map(whole_list), now);
        let scopes = |rows| if facts.scopes_unread { ScopesFact::some(rows) } else { ScopesFact::all(rows) };
        put(&mut self.tenant_scopes, facts.tenant_scopes.map(scopes), now);
        put(&mut self.user_scopes, facts.user_scopes.map(scopes), now);
        put(&mut self.events, facts.events.map(|fact| *fact), now);
        put(&mut self.callbacks, facts.callbacks.map(|fact| *fact), now);
        put(&mut self.availability, facts.availability, now);
        put(&mut self.release, facts.release, now);
        if record == Record::Security {
            self.allowed_ips = facts.allowed_ips.map(|fact| Seen { at: now, fact });
        }
        if let Some(fact) = facts.organization {
            self.organization = Some(Seen { at: now, fact });
        }
    }

    /// Drops what a record said before of that which it does not tell any more.
    fn drop_untold(&mut self, record: Record, facts: &RecordFacts) {
        fn keep<T>(known: &mut Known<T>, told: bool) {
            if !told {
                known.records = None;
            }
        }
        match record {
            Record::App => {
                keep(&mut self.name, facts.name.is_some());
                keep(&mut self.web_app, facts.web_app.is_some());
                keep(&mut self.bot, facts.bot.is_some());
            }
            Record::Security => keep(&mut self.redirect_urls, facts.redirect_urls.is_some()),
            Record::Events => keep(&mut self.events, facts.events.is_some()),
            Record::Callbacks => keep(&mut self.callbacks, facts.callbacks.is_some()),
            Record::Scopes | Record::Availability | Record::Versions | Record::Organization => {}
        }
    }

    /// Drops what a record said: it can't be read any more, so nobody knows whether that is still true.
    pub fn drop_record(&mut self, record: Record) {
        match record {
            Record::App => {
                self.name.records = None;
                self.web_app.records = None;
                self.bot.records = None;
            }
            Record::Security => {
                self.redirect_urls.records = None;
                self.allowed_ips = None;
            }
            Record::Scopes => {
                self.tenant_scopes.records = None;
                self.user_scopes.records = None;
            }
            Record::Events => self.events.records = None,
            Record::Callbacks => self.callbacks.records = None,
            Record::Availability => self.availability.records = None,
            Record::Versions => self.release.records = None,
            Record::Organization => {}
        }
    }

    /// What the console's records hold of the lists of the security page.
    #[must_use]
    pub fn contents(&self) -> Contents {
        let of = |title: Title, known: &Known<ListFact>| match &known.records.as_ref()?.fact {
            ListFact::Read { entries, whole: true, .. } if !entries.is_empty() => Some((title, entries.clone())),
            _ => None,
        };
        let lists = [of(Title::RedirectUrls, &self.redirect_urls), of(Title::H5Domains, &self.h5_domains)];
        Contents::of(lists.into_iter().flatten().collect())
    }

    /// A list of the security page.
    #[must_use]
    pub fn list(&self, title: Title) -> Option<&Known<ListFact>> {
        match title {
            Title::RedirectUrls => Some(&self.redirect_urls),
            Title::H5Domains => Some(&self.h5_domains),
            _ => None,
        }
    }

    /// The scopes of an identity.
    #[must_use]
    pub fn scopes(&self, identity: Identity) -> &Known<ScopesFact> {
        match identity {
            Identity::Tenant => &self.tenant_scopes,
            Identity::User => &self.user_scopes,
        }
    }

    /// How the app's versions stand, with what is known of changes since.
    #[must_use]
    pub fn release_state(&self) -> Option<ReleaseState> {
        let fact = self.release.best();
        let changed = self.unpublished.as_ref().map(|seen| seen.fact);
        match fact.map(|fact| fact.newest) {
            Some(Release::InReview) => Some(ReleaseState::InReview),
            Some(Release::Published) if changed != Some(true) => Some(ReleaseState::Current),
            Some(Release::Published) => Some(ReleaseState::Changed),
            Some(_) if fact.is_some_and(|fact| fact.online) => Some(ReleaseState::Changed),
            Some(_) => Some(ReleaseState::NotYet),
            None if changed == Some(true) => Some(ReleaseState::Changed),
            None => None,
        }
    }
}

/// Whether what is configured is in effect, for settings that take effect with a version (console.md §4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseState {
    /// No version is published.
    NotYet,
    /// A version is published, but something was changed since.
    Changed,
    /// A version is in review; everything is locked.
    InReview,
    /// The published version is up to date.
    Current,
}

fn whole_list(entries: Vec<String>) -> ListFact {
    ListFact::Read { entries, unsaved: Vec::new(), whole: true }
}
