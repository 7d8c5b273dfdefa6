//! How much is read and made, in one table. What goes over is told, so that nothing stands still or fills a machine.

macro_rules! limits {
    ($($(#[$of:meta])* $limit:ident $name:literal $most:expr, never over $highest:expr;)*) => {
        /// What there is a limit of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Limit { $($(#[$of])* $limit),* }

        /// What each is called, on the command line too.
        pub const NAMES: &[&str] = &[$($name),*];

        pub const ALL: &[Limit] = &[$(Limit::$limit),*];

        /// What holds where nobody says otherwise.
        const MOST: [u64; ALL.len()] = [$($most),*];

        /// How far each can be raised: what the program stands on gives no more.
        const HIGHEST: [u64; ALL.len()] = [$($highest),*];
    };
}

limits! {
    /// Bytes of a file. A place in it is 32 bits wide.
    File "file" 1 << 30, never over u32::MAX as u64;
    /// Bytes of all files together.
    Files "files" 2 << 30, never over u64::MAX;
    /// Lines of all tables together, below their headings.
    Rows "rows" 10_000_000, never over u32::MAX as u64;
    /// Headings of a table.
    Columns "columns" 1_000, never over u32::MAX as u64;
    /// Characters, as readers see them, of an answer in words.
    Cell "cell" 4_000, never over u64::MAX;
    /// Bytes of a text file.
    Text "text" 1 << 20, never over u32::MAX as u64;
    /// Values, lists and maps of a YAML file.
    Nodes "nodes" 250_000, never over u32::MAX as u64;
    /// Lists and maps within one another in a YAML file. Each is a call within a call.
    Depth "depth" 32, never over 64;
    /// Lists and quotations within one another in a text. Each is a call within a call.
    Nesting "nesting" 8, never over 16;
    /// Calls of figures in a text.
    Calls "calls" 10_000, never over u32::MAX as u64;
    /// Bytes that a template gives.
    Output "output" 1 << 30, never over u64::MAX;
    /// Bytes of the computer's memory that a run takes.
    Memory "memory" 4 << 30, never over u64::MAX;
}

impl Limit {
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// How far it can be raised.
    pub fn highest(self) -> u64 {
        HIGHEST[self as usize]
    }
}

/// Why a text sets no limit.
#[derive(Debug, PartialEq, Eq)]
pub enum Unset {
    /// It is not a name, an equals sign and a number.
    Unreadable,
    /// The number is more than can be.
    TooHigh(Limit),
}

/// `rows=3`
pub fn read(text: &str) -> Result<(Limit, u64), Unset> {
    let (name, most) = text.split_once('=').ok_or(Unset::Unreadable)?;
    let limit = ALL.iter().copied().find(|it| it.name() == name);
    match (limit, most.parse()) {
        (Some(limit), Ok(most)) if most > limit.highest() => Err(Unset::TooHigh(limit)),
        (Some(limit), Ok(most)) => Ok((limit, most)),
        _ => Err(Unset::Unreadable),
    }
}

/// What a run allows.
#[derive(Debug, Clone, Copy)]
pub struct Limits([u64; ALL.len()]);

impl Default for Limits {
    fn default() -> Self {
        Limits(MOST)
    }
}

impl Limits {
    /// Lowers or raises one.
    #[must_use]
    pub fn with(mut self, (limit, most): (Limit, u64)) -> Self {
        self.0[limit as usize] = most;
        self
    }

    /// As far as a computer can count: what it can't count it can't hold.
    pub fn most(self, limit: Limit) -> usize {
        usize::try_from(self.0[limit as usize]).unwrap_or(usize::MAX)
    }

    /// Whether so many are no more than the most.
    pub fn allows(self, limit: Limit, n: usize) -> bool {
        n <= self.most(limit)
    }
}
