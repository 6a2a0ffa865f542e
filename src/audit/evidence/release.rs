//! What is known of the versions, and of what was changed since the last one.

use super::Evidence;
use crate::console::records::parts;
use crate::console::versions::{Status, Version, VersionsSeen};
use crate::facts::{Known, Release, ReleaseFact, Seen, Time};

/// What a page shows of the versions, as a fact; nothing while that is unclear. `known` is what was known before.
fn release_fact(seen: &VersionsSeen, known: &Known<ReleaseFact>) -> Option<ReleaseFact> {
    match seen {
        VersionsSeen::Unclear => None,
        VersionsSeen::List(versions) => Some(of_list(versions)),
        VersionsSeen::One(version) => of_one(version, known.best()),
    }
}

/// What is under way counts first: while it is, there can be no other.
fn of_list(versions: &[Version]) -> ReleaseFact {
    let has = |status| versions.iter().any(|version| version.status == status);
    let newest = match versions.first().map(|version| version.status) {
        None => Release::None,
        Some(_) if has(Status::InReview) => Release::InReview,
        Some(_) if has(Status::Draft) => Release::Draft,
        Some(Status::Released) => Release::Published,
        Some(_) => Release::Rejected,
    };
    ReleaseFact { newest, online: has(Status::Released), number: versions.first().map(Version::name) }
}

/// The page of one version does not tell of the others: whether it is the newest must be known, or follow from how it
/// stands.
fn of_one(version: &Version, known: Option<&ReleaseFact>) -> Option<ReleaseFact> {
    let highest = known.and_then(|fact| parts(fact.number.as_deref()?));
    let is_newest = known.is_some_and(|fact| fact.number.is_none() || highest.as_ref() <= Some(&version.number));
    let newest = match version.status {
        Status::Draft => Release::Draft,
        Status::InReview => Release::InReview,
        Status::Released if is_newest => Release::Published,
        Status::Rejected if is_newest => Release::Rejected,
        _ => return None,
    };
    let number = match &highest {
        Some(highest) if *highest > version.number => known.and_then(|fact| fact.number.clone()),
        _ => Some(version.name()),
    };
    let online = newest == Release::Published || known.is_some_and(|fact| fact.online);
    Some(ReleaseFact { newest, online, number })
}

impl Evidence {
    /// Takes in what a page says of the versions and of what waits for the next one. `banner` says whether this page
    /// view has told of something that waits. Tells whether the versions may be others than before.
    pub(super) fn take_release(
        &mut self,
        seen: Option<&VersionsSeen>,
        unpublished: Option<bool>,
        banner: &mut bool,
        now: Time,
    ) -> bool {
        let before = self.release.best().cloned();
        let mut changed = false;
        if let Some(fact) = seen.and_then(|seen| release_fact(seen, &self.release)) {
            changed |= self.release.see(now, fact);
            if changed {
                self.released_anew();
            }
        }
        let released = matches!(seen, Some(VersionsSeen::One(Version { status: Status::Released, .. })));
        let waits = match unpublished {
            None if *banner && released => Some(false), // It went away before our eyes.
            known => known,
        };
        if let Some(fact) = waits {
            let waited = self.unpublished.as_ref().is_some_and(|seen| seen.fact);
            changed |= waited != fact;
            self.unpublished = Some(Seen { at: now, fact });
            *banner = fact;
        }
        self.forget_banner(before.as_ref(), *banner);
        changed
    }

    /// What waited for the next version waits no more once that one is published. Pages tell of what waits late, and of
    /// nothing waiting on one page only. `banner` says whether the page at hand tells of something that waits.
    pub fn forget_banner(&mut self, before: Option<&ReleaseFact>, banner: bool) {
        let now = self.release.best();
        let published = now.is_some_and(|fact| fact.newest == Release::Published);
        if published && before.is_some() && now != before && !banner {
            self.unpublished = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openapi::Facts;

    #[test]
    fn what_was_in_effect_before_a_version_was_published_is_not_known_after() {
        let seen = |status| VersionsSeen::List(vec![Version { at: 1, number: vec![1, 0, 0], status }]);
        let mut evidence = Evidence::default();
        evidence.take_release(Some(&seen(Status::Draft)), None, &mut false, 1);
        evidence.take_official(Facts { bot: Some(false), ..Facts::default() }, 2);
        evidence.take_release(Some(&seen(Status::Draft)), None, &mut false, 3);
        assert_eq!(evidence.live_bot().map(|seen| seen.fact), Some(false));
        evidence.take_release(Some(&seen(Status::Released)), None, &mut false, 4);
        assert_eq!(evidence.live_bot(), None);
    }
}
