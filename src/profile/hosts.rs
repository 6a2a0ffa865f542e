//! What a profile would let in or send to: shown to the admin before an imported profile can be used.

use super::doubts::{Origin, within};
use super::urls::{host, is_punycode};
use super::{OriginTemplate, OutsideStep, Profile, Subscription, UrlTemplate};
use crate::facts::Platform;

/// A host that a profile names, and what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostUse {
    /// The host; `{host}` where it is a parameter.
    pub host: String,
    /// What the profile uses it for, each once.
    pub purposes: Vec<Purpose>,
    /// The URLs and origins of it, as the profile has them, each once.
    pub urls: Vec<String>,
    /// It is written in punycode: it may look like another host.
    pub punycode: bool,
}

/// What a host is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Sign-in codes are sent to it.
    Redirect,
    /// Its pages may call functions of the client.
    TrustedDomain,
    /// It is the app's homepage.
    Homepage,
    /// Events or callbacks are sent to it.
    Webhook,
    /// It calls the API, past the app's IP allowlist.
    Caller,
    /// The company's network must let it through.
    Network,
}

impl Profile {
    /// Every host that the profile would let in or send to, in the order of the profile.
    #[must_use]
    pub fn hosts(&self) -> Vec<HostUse> {
        let mut all = Vec::new();
        let mut add_all = |template: &str, purpose| {
            for url in self.on_each_platform(template) {
                add(&mut all, host(&url), purpose, [url.as_str()]);
            }
        };
        for url in &self.redirect_urls {
            add_all(url.as_str(), Purpose::Redirect);
        }
        for origin in &self.h5_trusted_domains {
            add_all(origin.as_str(), Purpose::TrustedDomain);
        }
        for url in self.homepage.iter().flat_map(|homepage| [&homepage.desktop, &homepage.mobile]).flatten() {
            add_all(url.as_str(), Purpose::Homepage);
        }
        for url in self.subscriptions().filter_map(|subscription| subscription.url.as_ref()) {
            add_all(url.as_str(), Purpose::Webhook);
        }
        // Where a whole URL is asked for, the vendor's host may be known.
        for it in &self.parameters {
            let place = ["{", &it.id, "}"].concat();
            let uses = |all: &[HostUse]| all.iter().position(|known| known.host == place);
            if let (Some(own), Some(at)) = (&it.host, uses(&all)) {
                let HostUse { purposes, urls, .. } = all.remove(at);
                for purpose in purposes {
                    add(&mut all, own.as_str(), purpose, urls.iter().map(String::as_str));
                }
            }
        }
        for ip in &self.allowed_ips {
            add(&mut all, ip.as_str(), Purpose::Caller, []);
        }
        for host in self.outside.iter().flat_map(|step: &OutsideStep| &step.hosts) {
            add(&mut all, host.as_str(), Purpose::Network, []);
        }
        all
    }

    /// A template with what differs between the platforms put in: once for each, or once for both.
    fn on_each_platform(&self, template: &str) -> Vec<String> {
        let mut all = [Platform::Feishu, Platform::Lark].map(|platform| self.on_platform(template, platform)).to_vec();
        all.dedup();
        all
    }

    /// What is not among the origins allowed, as a policy would name it, each once: one by one, or with `*.example.com` all below
    /// one; https and the usual port, unless `http://` or a port is named. An address within a URL counts as well. A host that is still
    /// to be asked for is none yet.
    #[must_use]
    pub fn hosts_beyond(&self, allowed: &[String]) -> Vec<String> {
        let mut beyond = Vec::new();
        let mut check = |url: &str| {
            let origin = Origin::of(url);
            let name = origin.name();
            if !origin.host.starts_with('{')
                && !allowed.iter().any(|one| origin.is_meant_by(one))
                && !beyond.contains(&name)
            {
                beyond.push(name);
            }
        };
        for HostUse { host, purposes, urls, .. } in self.hosts() {
            // A place whose host is known before it is asked for, and what the network must let through, have no URL.
            if purposes.contains(&Purpose::Network) || urls.iter().any(|url| url.starts_with('{')) {
                check(&host);
            }
            for url in &urls {
                check(url);
                if let Some(inner) = within(url) {
                    check(&inner);
                }
            }
        }
        beyond
    }

    /// The name of every scope that may be granted for the profile, each once: all but the forbidden ones.
    #[must_use]
    pub fn scope_names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for name in self.scopes.tenant.wanted().chain(self.scopes.user.wanted()) {
            if !names.contains(&name.as_str()) {
                names.push(name.as_str());
            }
        }
        names
    }

    /// Every template of the profile.
    pub(super) fn templates(&self) -> impl Iterator<Item = &str> {
        let homepages = self.homepage.iter().flat_map(|homepage| [&homepage.desktop, &homepage.mobile]).flatten();
        let webhooks = self.subscriptions().filter_map(|subscription| subscription.url.as_ref());
        let urls = self.redirect_urls.iter().chain(homepages).chain(webhooks).map(UrlTemplate::as_str);
        urls.chain(self.h5_trusted_domains.iter().map(OriginTemplate::as_str))
    }

    fn subscriptions(&self) -> impl Iterator<Item = &Subscription> {
        self.events.iter().chain(&self.callbacks)
    }
}

fn add<'u>(all: &mut Vec<HostUse>, host: &str, purpose: Purpose, urls: impl IntoIterator<Item = &'u str>) {
    let at = all.iter().position(|known| known.host == host).unwrap_or_else(|| {
        let (host, punycode) = (host.to_owned(), is_punycode(host));
        all.push(HostUse { host, purposes: Vec::new(), urls: Vec::new(), punycode });
        all.len() - 1
    });
    let known = &mut all[at];
    if !known.purposes.contains(&purpose) {
        known.purposes.push(purpose);
    }
    for url in urls {
        if !known.urls.iter().any(|one| one == url) {
            known.urls.push(url.to_owned());
        }
    }
}
