//! Events and callbacks: how they are received, where, and which.

use super::{Judgement, Verdict, Wanted, by_hand, weigh};
use crate::audit::evidence::Evidence;
use crate::console::events::Codes;
use crate::facts::{Known, SubscriptionFact};
use crate::profile::{DeliveryMode, EventIdentity, EventWish, Subscription};
use crate::words::Text;

/// Which of the two.
pub(super) struct Kind<'e> {
    pub(super) id: &'static str,
    pub(super) known: &'e Known<SubscriptionFact>,
    pub(super) codes: Codes,
}

/// `url` is the wanted one, with its places filled.
pub(super) fn subscription(
    evidence: &Evidence,
    kind: &Kind<'_>,
    wish: Option<&Subscription>,
    values: &[String],
) -> Judgement {
    let Some(wish) = wish else { return Judgement::unknown("unknown_not_seen", values) };
    let url = wish.url.as_ref().and(values.first());
    let judgement = weigh(kind.known, values, |fact| {
        let mode = mode(fact, wish.mode, kind.codes);
        // Of either way, the address is for webhooks only; where the way is not known, nor is whether one is needed.
        let webhook = wish.mode != DeliveryMode::Either
            || mode.verdict == Verdict::Met && kind.codes.long_connection != Some(fact.mode);
        let mut all = vec![mode];
        all.extend(url.filter(|_| webhook).map(|url| address(fact, url)));
        all.extend(wish.list.iter().map(|event| subscribed(fact, event)));
        Judgement::of(all)
    });
    match judgement.verdict {
        Verdict::Met if wish.has_secrets() => secrets(evidence, kind.id, judgement),
        _ => judgement,
    }
}

fn mode(fact: &SubscriptionFact, wanted: DeliveryMode, codes: Codes) -> Wanted {
    let both = [codes.webhook, codes.long_connection];
    let (word, code) = match wanted {
        DeliveryMode::Either => {
            ("webhook / long_connection", both.into_iter().find(|code| *code == Some(fact.mode)).flatten())
        }
        DeliveryMode::Webhook => ("webhook", codes.webhook),
        DeliveryMode::LongConnection => ("long_connection", codes.long_connection),
    };
    match code {
        Some(code) if fact.mode == code => Wanted::new(word, Verdict::Met),
        // It is known to be the other one, or to be another than the wanted one.
        _ if code.is_some() || both.contains(&Some(fact.mode)) => {
            Wanted::new(word, Verdict::Different).noted("events_mode_differs")
        }
        _ => Wanted::new(word, Verdict::Unknown).noted("events_mode_unclear"),
    }
}

fn address(fact: &SubscriptionFact, wanted: &str) -> Wanted {
    match fact.url.as_deref() {
        None => Wanted::new(wanted, Verdict::Unknown).noted("events_url_unclear"),
        Some("") => Wanted::new(wanted, Verdict::Missing),
        Some(found) if found == wanted => Wanted::new(wanted, Verdict::Met),
        Some(found) => Wanted {
            found: Some(found.to_owned()),
            note: Some(Text::new("events_url_differs").with(found)),
            ..Wanted::new(wanted, Verdict::Different)
        },
    }
}

fn subscribed(fact: &SubscriptionFact, event: &EventWish) -> Wanted {
    let name = event.name.as_str();
    let holds = |names: &Vec<String>| names.iter().any(|known| known == name);
    let (own, other) = match event.identity {
        EventIdentity::App => (&fact.by_app, &fact.by_user),
        EventIdentity::User => (&fact.by_user, &fact.by_app),
    };
    match (own.as_ref().map(holds), other.as_ref().is_some_and(holds)) {
        (Some(true), _) => Wanted::new(name, Verdict::Met),
        (Some(false), true) => Wanted::new(name, Verdict::Missing).noted("event_other_identity"),
        // It is subscribed, but the list does not tell with whose identity.
        _ if holds(&fact.names) => Wanted::new(name, Verdict::Unknown).noted("event_identity_unclear"),
        (Some(false), _) => Wanted::new(name, Verdict::Missing),
        _ if fact.whole => Wanted::new(name, Verdict::Missing),
        _ => Wanted::new(name, Verdict::Unknown).noted("events_list_unclear"),
    }
}

/// Whether an encrypt key is set would be known by reading it, which is never done: the admin says so.
fn secrets(evidence: &Evidence, id: &str, judgement: Judgement) -> Judgement {
    let by_hand = by_hand::confirmed(evidence, id, "confirm_events_secrets");
    Judgement { values: judgement.values, sources: judgement.sources, ..by_hand }
}
