//! Evidence by the admin's word: asked whose a control is, the admin said so, or pointed at it.
//!
//! The word holds for as long as the page says of the control what it said then. It never counts against a name or a
//! group that gives the control to another title, and not once any other kind begins to.

use super::{Claims, Named, Surety};
use crate::console::labels::Title;
use serde::{Deserialize, Serialize};

/// What the admin has said of a control of this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Index of the control.
    pub at: usize,
    /// The title that it belongs to.
    pub title: Title,
    /// What the page itself said of that when the admin was asked.
    pub stand: Stand,
}

/// Which kinds of evidence speak for a title, and which for another: a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    ours: u8,
    another: u8,
}

impl Stand {
    /// Whether a word that was given then counts now: no kind has begun to speak for another, and not all have ceased to
    /// speak for this one.
    #[must_use]
    pub fn still_is(self, now: Self) -> bool {
        now.another & !self.another == 0 && (self.ours == 0 || now.ours != 0)
    }
}

impl Claims {
    /// What the kinds say of a title.
    #[must_use]
    pub fn stand(&self, title: Title) -> Stand {
        let mut stand = Stand::default();
        for (nth, named) in self.all().into_iter().enumerate() {
            match named {
                Some(Named::Known(known)) if known == title => stand.ours |= 1 << nth,
                Some(_) => stand.another |= 1 << nth,
                None => {}
            }
        }
        stand
    }

    /// Whether the page itself gives the control to another title: by a name or a group, surely by all else, or by
    /// anything where nothing speaks for this one. Then not even the admin's word makes it this one's.
    #[must_use]
    pub fn is_anothers(&self, title: Title) -> bool {
        let seen = Self { told: None, ..*self };
        let surely = |named: Named| matches!(named, Named::Known(it) if it != title && seen.surety(it) == Surety::Sure);
        let known = |named: Named| matches!(named, Named::Known(it) if it != title);
        let alone = self.stand(title).ours == 0 && seen.all().into_iter().flatten().any(known);
        seen.surety(title) == Surety::Foreign || alone || seen.all().into_iter().flatten().any(surely)
    }
}

/// The title that the admin gave a control to, if the page still says of it what it said then.
pub(super) fn of(told: &[Told], control: usize, claims: &Claims) -> Option<Title> {
    let still_is = |it: &Told| it.stand.still_is(claims.stand(it.title)) && !claims.is_anothers(it.title);
    let counts = |it: &&Told| it.at == control && still_is(it);
    told.iter().find(counts).map(|it| it.title)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: Title = Title::RedirectUrls;

    fn seen(named: Option<Title>) -> Claims {
        Claims { sight: named.map(Named::Known), sighted: true, ..Claims::default() }
    }

    fn word(claims: &Claims) -> Vec<Told> {
        vec![Told { at: 4, title: OURS, stand: claims.stand(OURS) }]
    }

    fn surety(told: &[Told], claims: Claims) -> Surety {
        Claims { told: of(told, 4, &claims), ..claims }.surety(OURS)
    }

    #[test]
    fn the_admins_word_makes_sure_what_was_asked() {
        let asked = seen(Some(OURS));
        assert_eq!(asked.surety(OURS), Surety::Asked);
        assert_eq!(surety(&word(&asked), asked), Surety::Sure);
        assert_eq!(surety(&[Told { at: 5, ..word(&asked)[0].clone() }], asked), Surety::Asked);
    }

    #[test]
    fn a_name_or_a_group_of_another_title_outweighs_it() {
        let other = Some(Named::Known(Title::H5Domains));
        for foreign in [Claims { name: other, ..seen(None) }, Claims { group: Some(Named::Other), ..seen(None) }] {
            assert_eq!(surety(&word(&foreign), foreign), Surety::Foreign);
        }
        let alone = seen(Some(Title::H5Domains));
        assert_eq!(surety(&word(&alone), alone), Surety::Nothing);
        let surely = Claims { boxed: other, ..seen(Some(Title::H5Domains)) };
        assert_eq!(surety(&word(&surely), surely), Surety::Nothing);
    }

    #[test]
    fn it_is_void_once_the_page_speaks_otherwise() {
        let then = seen(Some(OURS));
        assert_eq!(surety(&word(&then), seen(Some(Title::H5Domains))), Surety::Nothing);
        assert_eq!(surety(&word(&then), Claims { boxed: Some(Named::Other), ..then }), Surety::Asked);
        assert_eq!(surety(&word(&then), seen(None)), Surety::Nothing);
        // What nothing spoke for then needs nothing now.
        assert_eq!(surety(&word(&seen(None)), seen(None)), Surety::Sure);
    }

    #[test]
    fn what_was_given_to_one_title_is_no_other_ones() {
        let claims = Claims { told: Some(Title::H5Domains), ..seen(Some(OURS)) };
        assert_eq!(claims.surety(OURS), Surety::Foreign);
    }
}
