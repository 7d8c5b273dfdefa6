//! What one thing of the model calls another by: its place in the list that holds it.

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// No file that is read holds four thousand million of anything.
            pub fn new(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            pub fn get(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// Into `Model::plans`.
    PlanIx
    /// Into `Model::editions`.
    EditionIx
    /// Into `Plan::agencies`.
    AgencyIx
    /// Into `Plan::breakdowns`.
    BreakdownIx
    /// Into `Breakdown::categories`, or [`CategoryIx::UNDISTRIBUTED`].
    CategoryIx
    /// Into `Plan::scales`.
    ScaleIx
    /// Into `Plan::goals`.
    GoalIx
    /// Into `Plan::measures`.
    MeasureIx
    /// Into `Plan::indicators`.
    IndicatorIx
}

impl CategoryIx {
    /// `ej fördelat`: a legal category of every breakdown, counted in the sum.
    pub const UNDISTRIBUTED: CategoryIx = CategoryIx(u32::MAX);
}
