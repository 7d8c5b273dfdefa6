//! Every phrase of the report, the forms and the terminal, with the facts it is given.

use crate::value::Year;
use crate::words::fact::phrases;
use crate::words::grammar::Part;

phrases! {
    'a words {
    }

    /// A year or a part of one; said through [`Fact::When`](crate::words::Fact::When).
    When { year: Year, part: Part }

    // Findings.
    Rest { n: usize }
    Suggested<'a> { suggestion: &'a str }
    Times { n: usize }
}
