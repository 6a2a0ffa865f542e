//! What a profile would let in or send to: shown to the admin before an imported profile can be used.

use super::urls::{host, is_punycode};
use super::{OriginTemplate, OutsideStep, Profile, Subscription, UrlTemplate};

/// A host that a profile names, and what for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostUse {
    /// The host; `{host}` where it is a parameter.
    pub host: String,
    /// What the profile uses it for, each once.
    pub purposes: Vec<Purpose>,
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
        for url in &self.redirect_urls {
            add(&mut all, url.host(), Purpose::Redirect);
        }
        for origin in &self.h5_trusted_domains {
            add(&mut all, origin.host(), Purpose::TrustedDomain);
        }
        for url in self.homepage.iter().flat_map(|homepage| [&homepage.desktop, &homepage.mobile]).flatten() {
            add(&mut all, url.host(), Purpose::Homepage);
        }
        for url in self.subscriptions().filter_map(|subscription| subscription.url.as_ref()) {
            add(&mut all, url.host(), Purpose::Webhook);
        }
        // Where a whole URL is asked for, the vendor's host may be known.
        for it in &self.parameters {
            let place = ["{", &it.id, "}"].concat();
            let uses = |all: &[HostUse]| all.iter().position(|known| known.host == place);
            if let (Some(own), Some(at)) = (&it.host, uses(&all)) {
                for purpose in all.remove(at).purposes {
                    add(&mut all, own.as_str(), purpose);
                }
            }
        }
        for it in &self.by_platform {
            let place = ["{", &it.id, "}"].concat();
            if let Some(at) = all.iter().position(|known| known.host == place) {
                for purpose in all.remove(at).purposes {
                    add(&mut all, host(&it.feishu), purpose);
                    add(&mut all, host(&it.lark), purpose);
                }
            }
        }
        for ip in &self.allowed_ips {
            add(&mut all, ip.as_str(), Purpose::Caller);
        }
        for host in self.outside.iter().flat_map(|step: &OutsideStep| &step.hosts) {
            add(&mut all, host.as_str(), Purpose::Network);
        }
        all
    }

    /// The hosts that are not among those allowed: one by one, or with `*.example.com` all below one. A host that is still to be
    /// asked for is none yet.
    #[must_use]
    pub fn hosts_beyond(&self, allowed: &[String]) -> Vec<String> {
        let beyond = |host: &HostUse| !host.host.starts_with('{') && !allowed.iter().any(|one| allows(one, &host.host));
        self.hosts().into_iter().filter(beyond).map(|host| host.host).collect()
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

fn allows(allowed: &str, host: &str) -> bool {
    let allowed = allowed.trim().to_ascii_lowercase();
    match allowed.strip_prefix("*.") {
        Some(above) => host.strip_suffix(above).is_some_and(|start| start.len() > 1 && start.ends_with('.')),
        None => allowed == host,
    }
}

fn add(all: &mut Vec<HostUse>, host: &str, purpose: Purpose) {
    match all.iter_mut().find(|known| known.host == host) {
        Some(known) if known.purposes.contains(&purpose) => {}
        Some(known) => known.purposes.push(purpose),
        None => all.push(HostUse { host: host.to_owned(), purposes: vec![purpose], punycode: is_punycode(host) }),
    }
}
