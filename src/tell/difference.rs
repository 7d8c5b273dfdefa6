//! How far two figures of an indicator lie apart becomes words.

use rust_decimal::Decimal;

use crate::text::{Said, said};
use crate::words::names::is_neuter;
use crate::words::{self, Language, list as phrase};

/// How far two figures lie apart, as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Difference {
    /// With its sign.
    Of(Decimal),
    /// More than nothing, but less than this.
    LessThan(Decimal),
}

impl Difference {
    /// Without its sign.
    #[must_use]
    pub(crate) fn size(self) -> Difference {
        match self {
            Difference::Of(number) => Difference::Of(number.abs()),
            Difference::LessThan(_) => self,
        }
    }
}

/// *0,6 procentenheter*, *mindre än 0,01*
pub(crate) fn apart_by(language: Language, difference: Difference, is_share: bool) -> String {
    let (number, is_less) = match difference {
        Difference::Of(number) => (number, false),
        Difference::LessThan(number) => (number, true),
    };
    let apart = phrase::Apart {
        number,
        is_less,
        is_share,
        is_one: number == Decimal::ONE && number.scale() == 0,
    };
    words::text(language, &apart)
}

/// What stands after a difference.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unit<'t> {
    None,
    Word(&'t Said),
    /// Percentage points.
    Points,
}

/// *+15*, *−0,6 procentenheter*; what is too small to be printed says so and has no sign.
pub(crate) fn moved(
    language: Language,
    difference: Difference,
    unit: Unit<'_>,
    is_rounded: bool,
) -> Said {
    let sign = match difference {
        Difference::Of(number) if number.is_sign_negative() => "−",
        Difference::Of(_) => "+",
        Difference::LessThan(_) => "",
    };
    let size = apart_by(language, difference.size(), matches!(unit, Unit::Points));
    let mut said = said![sign, size];
    if let Unit::Word(unit) = unit {
        said.add("\u{a0}");
        said.add(unit);
    }
    if is_rounded {
        let same = phrase::AboutSameCell { neuter: true };
        return said.then(words::part(language, &same, "rounded"));
    }
    said
}

/// *oförändrad*, of what has a name in definite form.
pub(crate) fn same(language: Language, definite: &Said) -> Said {
    let neuter = is_neuter(&definite.plain());
    words::say(language, &phrase::SameCell { neuter })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Unbreakable spaces as plain ones, so that the sentences can be read here.
    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn signed_and_in_points() {
        let said = |number: &str, unit: Unit<'_>| {
            let difference = Difference::Of(number.parse().unwrap());
            plain(&moved(Language::SWEDISH, difference, unit, false).plain())
        };
        assert_eq!(said("9", Unit::Points), "+9 procentenheter");
        assert_eq!(said("-3", Unit::None), "−3");
        let unit = "kronor".into();
        assert_eq!(said("-3", Unit::Word(&unit)), "−3 kronor");
        assert_eq!(said("1.0", Unit::Points), "+1,0 procentenheter");
        let least = Difference::LessThan("0.01".parse().unwrap());
        assert_eq!(
            plain(&moved(Language::SWEDISH, least, Unit::Points, false).plain()),
            "mindre än 0,01 procentenheter"
        );
        assert_eq!(
            moved(Language::ENGLISH, least, Unit::None, false).plain(),
            "less than 0.01"
        );
    }
}
