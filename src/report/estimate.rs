//! How many API calls a month an integration is likely to make.

/// How often an hour one member is notified at the most: once in ten minutes (the vendor's statement).
const NOTICES_AN_HOUR: u64 = 6;

/// Calls a month if every member is notified as often as can be: more than that it will not be.
#[must_use]
pub fn calls_a_month(members: u32, active_hours_a_day: u32, working_days: u32) -> u64 {
    [active_hours_a_day, working_days]
        .iter()
        .fold(u64::from(members) * NOTICES_AN_HOUR, |calls, factor| calls.saturating_mul(u64::from(*factor)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_busy_members_come_to_twice_the_free_quota_and_more() {
        assert_eq!(calls_a_month(20, 8, 22), 21_120);
        assert_eq!(calls_a_month(9, 8, 22), 9_504);
    }

    #[test]
    fn no_number_is_too_big() {
        assert_eq!(calls_a_month(u32::MAX, u32::MAX, u32::MAX), u64::MAX);
        assert_eq!(calls_a_month(0, 8, 22), 0);
    }
}
