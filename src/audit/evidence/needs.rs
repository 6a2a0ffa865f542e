//! Which of the console's records a profile makes worth reading.

use crate::console::records::Record;
use crate::profile::Profile;

/// Whether a record can say anything that the profile asks for. The others are not read.
#[must_use]
pub fn needs(profile: &Profile, record: Record) -> bool {
    match record {
        Record::Events => profile.events.is_some(),
        Record::Callbacks => profile.callbacks.is_some(),
        Record::Availability => profile.availability.is_some(),
        _ => true,
    }
}
