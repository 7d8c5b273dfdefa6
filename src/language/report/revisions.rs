//! The words for what a revised edition says otherwise than the edition before it.

use crate::language::{Both, both};

/// Before what stands beside a value.
pub const CHANGE_IN: Both = both("Ändring i ", "Change in ");
pub const CHANGED: Both = both("Ändrad", "Changed");
pub const ADDED: Both = both("Tillagd", "Added");
pub const LOST: Both = both("Borttagen", "Removed");
pub const ABSENT: Both = both("fanns inte med", "was not included");
pub const GONE: Both = both("finns inte med", "is not included");
