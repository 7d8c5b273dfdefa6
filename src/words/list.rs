//! Every phrase of the report, the forms and the terminal, with the facts it is given.

use crate::value::Year;
use crate::words::fact::phrases;
use crate::words::grammar::Part;

phrases! {
    'a words {
        // coverage
        // change
        // targets
        // corrections
        // headings
        // captions
        // charts
        // page
        // legend
        // reasons
        // states
        // references
        // reading
        // due
        // forms
        // plan changes
        // publishing
        // templates
        // reminder
        // called
        // milestones
        // round
        // terminal
    }

    // when

    /// A year or a part of one; said through [`Fact::When`](crate::words::Fact::When).
    When { year: Year, part: Part }

    // coverage

    // end of coverage

    // change

    // end of change

    // targets

    // end of targets

    // corrections

    // end of corrections

    // headings

    // end of headings

    // captions

    // end of captions

    // charts

    // end of charts

    // page

    // end of page

    // legend

    // end of legend

    // reasons

    // end of reasons

    // states

    // end of states

    // references

    // end of references

    // reading

    // end of reading

    // due

    // end of due

    // forms

    // end of forms

    // plan changes

    // end of plan changes

    // publishing

    // end of publishing

    // templates

    // end of templates

    // reminder

    // end of reminder

    // called

    // end of called

    // milestones

    // end of milestones

    // round

    // end of round

    // terminal

    // end of terminal

    // findings

    Rest { n: usize }
    Suggested<'a> { suggestion: &'a str }
    Times { n: usize }
}
