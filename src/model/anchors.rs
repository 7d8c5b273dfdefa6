//! An entry's id becomes a name that a page, a link and a file can hold, the same every year.

use crate::model::{AgencyIx, GoalIx, IndicatorIx, MeasureIx, Plan};
use crate::source::Word;
use crate::value::anchor;

impl Plan<'_> {
    /// `2.10`; `mp25.-1` of `MP25. 1`.
    pub fn measure_anchor(&self, ix: MeasureIx) -> String {
        distinct(self.measures.iter().map(|it| &it.id), ix.get())
    }

    pub fn goal_anchor(&self, ix: GoalIx) -> String {
        distinct(self.goals.iter().map(|it| &it.id), ix.get())
    }

    pub fn indicator_anchor(&self, ix: IndicatorIx) -> String {
        distinct(self.indicators.iter().map(|it| &it.id), ix.get())
    }

    pub fn agency_anchor(&self, ix: AgencyIx) -> String {
        distinct(self.agencies.iter().map(|it| &it.id), ix.get())
    }
}

/// Of ids that become the same, the first in the plan keeps the name and the others are counted:
/// all of the plan's, in force or not, so that no year's report names one as another's was named.
fn distinct<'a, 's: 'a>(ids: impl Iterator<Item = &'a Word<'s>>, at: usize) -> String {
    let ids: Vec<&Word<'_>> = ids.take(at + 1).collect();
    let Some((own, earlier)) = ids.split_last() else {
        return String::new();
    };
    let own = anchor(&own.text);
    let n = earlier.iter().filter(|it| anchor(&it.text) == own).count();
    if n == 0 {
        return own;
    }
    format!("{own}-{}", n + 1)
}
