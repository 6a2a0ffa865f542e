//! From the evidence of an app to its entries.

use super::{Entry, Part, Recorded, What, places};
use crate::audit::evidence::{Evidence, ListFact, ScopesFact, ValueFact};
use crate::console::events::{CALLBACK_CODES, Codes, EVENT_CODES};
use crate::console::routes::{App, Page};
use crate::facts::{
    AvailabilityFact, Feature, Identity, Known, MAX_URLS, OpenMode, ScopeName, ScopeState, SubscriptionFact,
};
use crate::profile::{Availability, EventIdentity, EventName, MAX_ENTRIES};
use crate::words::Text;

/// What is known of an app, as a profile can say it.
#[must_use]
pub fn recorded(app: &App, evidence: &Evidence) -> Recorded {
    let mut it = Look { app, evidence, recorded: Recorded::default() };
    it.name();
    it.features();
    it.homepage();
    it.scopes(Identity::Tenant);
    it.scopes(Identity::User);
    it.list(Part::RedirectUrls, &evidence.redirect_urls);
    it.list(Part::H5Domains, &evidence.h5_domains);
    it.subscription(Part::Events, &evidence.events, EVENT_CODES);
    it.subscription(Part::Callbacks, &evidence.callbacks, CALLBACK_CODES);
    it.availability();
    it.release();
    it.recorded
}

struct Look<'e> {
    app: &'e App,
    evidence: &'e Evidence,
    recorded: Recorded,
}

impl Look<'_> {
    fn add(&mut self, what: What, seen: &str) {
        self.put(Entry { what, seen: seen.to_owned(), kept: true, note: None });
    }

    fn put(&mut self, entry: Entry) {
        // A console may show an entry twice; a profile names it once.
        if !self.recorded.entries.iter().any(|known| known.what == entry.what) {
            self.recorded.entries.push(entry);
        }
    }

    fn whole(&mut self, part: Part) {
        self.recorded.whole.push(part);
    }

    fn tell(&mut self, key: &str, part: Part, more: &[&str]) {
        let text = more.iter().fold(Text::new(key).named(&part.key()), |text, more| text.with(*more));
        self.recorded.unknown.push(text);
    }

    /// Nothing is known of a part; `page` shows it.
    fn unseen(&mut self, part: Part, page: Page) {
        self.recorded.unknown.push(Text::new("record_unseen").named(&part.key()).named(&page.key()));
    }

    fn name(&mut self) {
        let Some(name) = self.evidence.name.best().filter(|name| !name.trim().is_empty()) else { return };
        self.whole(Part::Name);
        // Another app may be called otherwise, and does the same.
        let note = Some(Text::new("record_name"));
        self.put(Entry { what: What::Name(name.clone()), seen: name.clone(), kept: false, note });
    }

    fn features(&mut self) {
        let live = [self.evidence.live_web_app(), self.evidence.live_bot()].map(|seen| seen.map(|seen| seen.fact));
        let drafts = [self.evidence.web_app.best(), self.evidence.bot.best()].map(Option::<&bool>::copied);
        for ((feature, draft), live) in [Feature::WebApp, Feature::Bot].into_iter().zip(drafts).zip(live) {
            let part = Part::Feature(feature);
            match draft.or(live) {
                Some(true) => {
                    self.add(What::Feature(feature), "feature_added");
                    self.whole(part);
                }
                Some(false) => self.whole(part),
                None => self.unseen(part, Page::Capability),
            }
        }
    }

    fn homepage(&mut self) {
        let evidence = self.evidence;
        if evidence.web_app.best() == Some(&false) {
            return [Part::Desktop, Part::Mobile, Part::OpenMode].into_iter().for_each(|part| self.whole(part));
        }
        let live = evidence.live().map(|seen| (seen.fact.desktop.clone(), seen.fact.mobile.clone()));
        let (desktop, mobile) = live.unzip();
        self.address(Part::Desktop, &evidence.desktop, desktop.flatten());
        self.address(Part::Mobile, &evidence.mobile, mobile.flatten());
        match evidence.open_mode.best() {
            Some(mode) if mode.unsaved => self.tell("record_unsaved", Part::OpenMode, &[]),
            Some(mode) => {
                let key = match mode.value {
                    OpenMode::NewTab => "mode_new_tab",
                    OpenMode::Browser => "mode_browser",
                };
                self.add(What::OpenMode(mode.value), key);
                self.whole(Part::OpenMode);
            }
            None => self.unseen(Part::OpenMode, Page::WebApp),
        }
    }

    /// A homepage as the console holds it, or else as the published version does.
    fn address(&mut self, part: Part, known: &Known<ValueFact<String>>, live: Option<String>) {
        let value = match known.best() {
            Some(fact) if fact.unsaved => return self.tell("record_unsaved", part, &[]),
            Some(fact) => fact.value.clone(),
            None => match live {
                Some(value) => value,
                None => return self.unseen(part, Page::WebApp),
            },
        };
        if !value.is_empty() {
            match places::url(&value, self.app) {
                Some(url) if part == Part::Desktop => self.add(What::Desktop(url), &value),
                Some(url) => self.add(What::Mobile(url), &value),
                None => return self.tell("record_unfit", part, &[&value]),
            }
        }
        self.whole(part);
    }

    fn scopes(&mut self, identity: Identity) {
        let part = Part::Scopes(identity);
        let Some(fact) = self.evidence.scopes(identity).best() else { return self.unseen(part, Page::Scopes) };
        let held: Vec<&str> = fact.held().collect();
        for name in held {
            self.scope(identity, name, fact);
        }
        if fact.whole {
            self.whole(part);
        } else {
            self.tell("record_not_whole", part, &[]);
        }
    }

    fn scope(&mut self, identity: Identity, name: &str, fact: &ScopesFact) {
        let part = Part::Scopes(identity);
        let Ok(scope) = ScopeName::try_from(name.to_owned()) else { return self.tell("record_unfit", part, &[name]) };
        let note = match fact.state(name) {
            Some(ScopeState::Granted) => None,
            Some(ScopeState::Unclear) => return self.tell("record_scope_unclear", part, &[name]),
            Some(ScopeState::AwaitsPublish) => Some("pending_publish"),
            Some(ScopeState::UnderReview) => Some("pending_review"),
            _ => Some("pending_grant"),
        };
        // What is not in effect is not what the app works with.
        let entry = Entry {
            what: What::Scope(identity, scope),
            seen: name.to_owned(),
            kept: note.is_none(),
            note: note.map(Text::new),
        };
        self.put(entry);
    }

    fn list(&mut self, part: Part, known: &Known<ListFact>) {
        let Some(ListFact::Read { entries, unsaved, whole }) = known.best() else {
            // The console shows trusted domains to apps with the web app feature only.
            if part == Part::H5Domains && self.evidence.web_app.best() == Some(&false) {
                return self.whole(part);
            }
            return self.unseen(part, Page::Security);
        };
        let mut all = *whole;
        for entry in entries {
            let what = match part {
                Part::H5Domains => places::origin(entry).map(What::H5Domain),
                _ => places::url(entry, self.app).map(What::RedirectUrl),
            };
            if unsaved.contains(entry) {
                all = false;
                self.tell("record_unsaved", part, &[]);
            } else if let Some(what) = what.filter(|_| self.room(part, MAX_URLS)) {
                self.add(what, entry);
            } else {
                all = false;
                self.tell("record_unfit", part, &[entry]);
            }
        }
        if !whole {
            self.tell("record_not_whole", part, &[]);
        }
        if all {
            self.whole(part);
        }
    }

    /// Whether a profile can take one more of a part.
    fn room(&self, part: Part, most: usize) -> bool {
        self.recorded.entries.iter().filter(|entry| entry.what.part() == part).count() < most
    }

    fn subscription(&mut self, part: Part, known: &Known<SubscriptionFact>, codes: Codes) {
        let Some(fact) = known.best() else { return self.unseen(part, Page::Events) };
        let url = fact.url.as_deref().filter(|url| !url.is_empty());
        let template = url.and_then(|url| places::url(url, self.app));
        match (url, template) {
            _ if codes.long_connection == Some(fact.mode) => {
                self.add(What::Delivery(part, None), "record_long_connection");
            }
            (Some(url), Some(template)) if codes.webhook == Some(fact.mode) => {
                self.add(What::Delivery(part, Some(template)), url);
            }
            // A new app has a mode as well, and receives nothing.
            (None, _) if fact.names.is_empty() && fact.whole => return self.whole(part),
            _ => return self.tell("record_delivery", part, &[&fact.names.join(", ")]),
        }
        let mut all = fact.whole;
        for name in &fact.names {
            all &= self.event(part, fact, name);
        }
        if !fact.whole {
            self.tell("record_not_whole", part, &[]);
        }
        if all {
            self.whole(part);
        }
        self.tell("record_keys", part, &[]);
    }

    /// Tells whether a profile can say all of an event.
    fn event(&mut self, part: Part, fact: &SubscriptionFact, name: &str) -> bool {
        let holds = |names: &Option<Vec<String>>| names.iter().flatten().any(|known| known == name);
        let identities = [(EventIdentity::App, &fact.by_app), (EventIdentity::User, &fact.by_user)];
        let mut told = false;
        for (identity, _) in identities.into_iter().filter(|(_, names)| holds(names)) {
            // One of the entries is the way of delivery.
            let Some(event) = EventName::try_from(name.to_owned()).ok().filter(|_| self.room(part, MAX_ENTRIES + 1))
            else {
                self.tell("record_unfit", part, &[name]);
                return false;
            };
            told = true;
            self.add(What::Event(part, identity, event), name);
        }
        if !told {
            self.tell("record_identity", part, &[name]);
        }
        told
    }

    fn availability(&mut self) {
        let part = Part::Availability;
        let (wanted, key) = match self.evidence.availability.best() {
            None => return self.tell("record_unread", part, &[]),
            Some(AvailabilityFact::Everyone) => (Availability::All, "availability_everyone"),
            Some(AvailabilityFact::Most | AvailabilityFact::Some) => (Availability::Any, "availability_some"),
            Some(AvailabilityFact::Nobody) => return self.whole(part),
        };
        self.add(What::Availability(wanted), key);
        self.whole(part);
    }

    fn release(&mut self) {
        match self.evidence.release.best() {
            None => return self.unseen(Part::Release, Page::Versions),
            Some(fact) if fact.online => self.add(What::Release, "record_published"),
            Some(_) => {}
        }
        self.whole(Part::Release);
    }
}
