//! The style's colours become the pairs of them that are too alike to be read (WCAG 2.2, 1.4.3, 1.4.11).

use std::collections::BTreeMap;
use std::ops::Range;

/// A colour that is too like the ground it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Close<'a> {
    /// Without the two hyphens: `accent`.
    pub(super) token: &'a str,
    pub(super) ground: &'a str,
    /// `light`, `dark`, `print`
    pub(super) scheme: &'static str,
    /// Tenths: 4.4 to 1 is 44; and how many it must be.
    pub(super) tenths: u64,
    pub(super) least: u64,
    /// Whether the colour is to be darker.
    pub(super) darker: bool,
    /// The file of the declaration that came last, and where in it.
    pub(super) file: usize,
    pub(super) at: Range<usize>,
}

/// What stands on what, and the least contrast in tenths.
const PAIRS: [(&str, &str, u64); 13] = [
    ("text", "paper", 45),
    ("text", "soft", 45),
    ("muted", "paper", 45),
    ("muted", "soft", 45),
    ("link", "paper", 45),
    ("link", "soft", 45),
    ("visited", "paper", 45),
    ("visited", "soft", 45),
    ("accent", "paper", 45),
    ("accent", "soft", 45),
    ("warn-text", "warn-paper", 45),
    ("warn-line", "warn-paper", 30),
    ("strong-line", "paper", 30),
];

const SCHEMES: [&str; 3] = ["light", "dark", "print"];

/// The pairs that are too alike, in each scheme, in files that follow one another.
pub(super) fn too_close<'a>(files: &[&'a str]) -> Vec<Close<'a>> {
    let declared: Vec<Declared<'a>> = (0..)
        .zip(files)
        .flat_map(|(file, text)| declarations(file, text))
        .collect();
    let mut found = Vec::new();
    for scheme in SCHEMES {
        let held: BTreeMap<&str, &Declared<'a>> = declared
            .iter()
            .filter(|it| it.scheme.is_none_or(|own| own == scheme))
            .map(|it| (it.token, it))
            .collect();
        for (token, ground, least) in PAIRS {
            if let (Some(token), Some(ground)) = (held.get(token), held.get(ground)) {
                found.extend(pair(token, ground, scheme, least));
            }
        }
    }
    found
}

fn pair<'a>(
    token: &Declared<'a>,
    ground: &Declared<'a>,
    scheme: &'static str,
    least: u64,
) -> Option<Close<'a>> {
    let (own, under) = (luminance(token.colour)?, luminance(ground.colour)?);
    let tenths = (own.max(under) + FLARE) * 10 / (own.min(under) + FLARE);
    let written_last = if (ground.file, ground.at.start) > (token.file, token.at.start) {
        ground
    } else {
        token
    };
    (tenths < least).then(|| Close {
        token: token.token,
        ground: ground.token,
        scheme,
        tenths,
        least,
        darker: own < under,
        file: written_last.file,
        at: written_last.at.clone(),
    })
}

/// A colour that a file gives a name, in all schemes or in one.
struct Declared<'a> {
    scheme: Option<&'static str>,
    token: &'a str,
    colour: &'a str,
    file: usize,
    at: Range<usize>,
}

/// The names in a file that hold a colour, in order. Comments and rules that nest are followed.
fn declarations(file: usize, text: &str) -> Vec<Declared<'_>> {
    let mut found = Vec::new();
    let mut schemes: Vec<Option<&'static str>> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            start = at;
            continue;
        }
        let Some(sign) = rest.chars().next() else {
            break;
        };
        let said = text.get(start..at).unwrap_or("");
        match sign {
            '{' => schemes.push(scheme(said).or(schemes.last().copied().flatten())),
            '}' | ';' => {
                let scheme = schemes.last().copied().flatten();
                found.extend(declared(said, start, scheme, file));
                if sign == '}' {
                    schemes.pop();
                }
            }
            _ => {}
        }
        at += sign.len_utf8();
        if matches!(sign, '{' | '}' | ';') {
            start = at;
        }
    }
    found
}

/// The scheme that a rule's head asks for.
fn scheme(head: &str) -> Option<&'static str> {
    let asks = |word: &str| head.contains("@media") && head.contains(word);
    SCHEMES.into_iter().find(|scheme| asks(scheme))
}

fn declared<'a>(
    said: &'a str,
    start: usize,
    scheme: Option<&'static str>,
    file: usize,
) -> Option<Declared<'a>> {
    let (name, value) = said.split_once(':')?;
    let token = name.trim().strip_prefix("--")?;
    let colour = value.trim();
    let blank = value.len() - value.trim_start().len();
    let from = start + name.len() + 1 + blank;
    Some(Declared {
        scheme,
        token,
        colour: colour.strip_prefix('#')?,
        file,
        at: from..from + colour.len(),
    })
}

/// What light that is scattered adds to both, in millionths.
const FLARE: u64 = 50_000;

/// In millionths, of `rrggbb` or `rgb`.
fn luminance(colour: &str) -> Option<u64> {
    let doubled: String = match colour.len() {
        3 => colour.chars().flat_map(|c| [c, c]).collect(),
        6 => colour.to_owned(),
        _ => return None,
    };
    let channel = |at: usize| {
        let value = usize::from_str_radix(doubled.get(at..at + 2)?, 16).ok()?;
        LINEAR.get(value).copied()
    };
    let weighed = channel(0)? * 2126 + channel(2)? * 7152 + channel(4)? * 722;
    Some(weighed / 10_000)
}

/// How much light each of a channel's 256 steps gives, in millionths (sRGB's curve, rounded).
const LINEAR: [u64; 256] = [
    0, 304, 607, 911, 1_214, 1_518, 1_821, 2_125, 2_428, 2_732, 3_035, 3_347, 3_677, 4_025, 4_391,
    4_777, 5_182, 5_605, 6_049, 6_512, 6_995, 7_499, 8_023, 8_568, 9_134, 9_721, 10_330, 10_960,
    11_612, 12_286, 12_983, 13_702, 14_444, 15_209, 15_996, 16_807, 17_642, 18_500, 19_382, 20_289,
    21_219, 22_174, 23_153, 24_158, 25_187, 26_241, 27_321, 28_426, 29_557, 30_713, 31_896, 33_105,
    34_340, 35_601, 36_889, 38_204, 39_546, 40_915, 42_311, 43_735, 45_186, 46_665, 48_172, 49_707,
    51_269, 52_861, 54_480, 56_128, 57_805, 59_511, 61_246, 63_010, 64_803, 66_626, 68_478, 70_360,
    72_272, 74_214, 76_185, 78_187, 80_220, 82_283, 84_376, 86_500, 88_656, 90_842, 93_059, 95_307,
    97_587, 99_899, 102_242, 104_616, 107_023, 109_462, 111_932, 114_435, 116_971, 119_538,
    122_139, 124_772, 127_438, 130_136, 132_868, 135_633, 138_432, 141_263, 144_128, 147_027,
    149_960, 152_926, 155_926, 158_961, 162_029, 165_132, 168_269, 171_441, 174_647, 177_888,
    181_164, 184_475, 187_821, 191_202, 194_618, 198_069, 201_556, 205_079, 208_637, 212_231,
    215_861, 219_526, 223_228, 226_966, 230_740, 234_551, 238_398, 242_281, 246_201, 250_158,
    254_152, 258_183, 262_251, 266_356, 270_498, 274_677, 278_894, 283_149, 287_441, 291_771,
    296_138, 300_544, 304_987, 309_469, 313_989, 318_547, 323_143, 327_778, 332_452, 337_164,
    341_914, 346_704, 351_533, 356_400, 361_307, 366_253, 371_238, 376_262, 381_326, 386_429,
    391_572, 396_755, 401_978, 407_240, 412_543, 417_885, 423_268, 428_690, 434_154, 439_657,
    445_201, 450_786, 456_411, 462_077, 467_784, 473_531, 479_320, 485_150, 491_021, 496_933,
    502_886, 508_881, 514_918, 520_996, 527_115, 533_276, 539_479, 545_724, 552_011, 558_340,
    564_712, 571_125, 577_580, 584_078, 590_619, 597_202, 603_827, 610_496, 617_207, 623_960,
    630_757, 637_597, 644_480, 651_406, 658_375, 665_387, 672_443, 679_542, 686_685, 693_872,
    701_102, 708_376, 715_694, 723_055, 730_461, 737_910, 745_404, 752_942, 760_525, 768_151,
    775_822, 783_538, 791_298, 799_103, 806_952, 814_847, 822_786, 830_770, 838_799, 846_873,
    854_993, 863_157, 871_367, 879_622, 887_923, 896_269, 904_661, 913_099, 921_582, 930_111,
    938_686, 947_307, 955_973, 964_686, 973_445, 982_251, 991_102, 1_000_000,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::built_in::STYLES;

    #[test]
    fn the_built_in_colours_can_be_read() {
        let files = STYLES.map(|(_, text)| text);
        assert_eq!(too_close(&files), []);
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        // Grey 767676 on white is the lightest that reaches 4.5.
        let tenths = |colour: &str| {
            let style = format!(":root {{ --text: #{colour}; --paper: #fff }}");
            too_close(&[&style]).first().map(|it| it.tenths)
        };
        assert_eq!(tenths("767676"), None);
        assert_eq!(tenths("777777"), Some(44));
    }

    #[test]
    fn what_comes_last_holds_in_every_scheme_that_it_does_not_name() {
        let built_in = ":root { --text: #000; --paper: #fff }
            @media (prefers-color-scheme: dark) { :root { --text: #fff; --paper: #000 } }";
        let own = "/* --text: #fff; */ :root{--text:#111}";
        let found = too_close(&[built_in, own]);
        let found: Vec<_> = found.iter().map(|it| (it.scheme, it.file)).collect();
        assert_eq!(found, [("dark", 1)]);
        let own = "@media (prefers-color-scheme: light) { :root { --text: #111 } }";
        assert_eq!(too_close(&[built_in, own]), []);
    }
}
