/// An age band of a young person, in whole years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeBand {
    /// 5 to 7 years.
    From5To7,
    /// 8 to 10 years.
    From8To10,
    /// 11 to 13 years.
    From11To13,
    /// 14 to 17 years.
    From14To17,
}

impl AgeBand {
    /// Every band, youngest first.
    pub const ALL: [Self; 4] = [Self::From5To7, Self::From8To10, Self::From11To13, Self::From14To17];

    /// As packs write it: `11-13`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::From5To7 => "5-7",
            Self::From8To10 => "8-10",
            Self::From11To13 => "11-13",
            Self::From14To17 => "14-17",
        }
    }

    /// The band written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.code() == code)
    }

    /// The band for someone of `years`: the youngest below five, the oldest above seventeen.
    #[must_use]
    pub const fn of_age(years: i16) -> Self {
        match years {
            ..=7 => Self::From5To7,
            8..=10 => Self::From8To10,
            11..=13 => Self::From11To13,
            _ => Self::From14To17,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_as_its_band() {
        for band in AgeBand::ALL {
            assert_eq!(AgeBand::from_code(band.code()), Some(band));
        }
        assert_eq!(AgeBand::from_code("11–13"), None, "packs write a hyphen, not a dash");
    }

    #[test]
    fn the_edges_of_each_band_belong_to_it() {
        let expected = [
            (3, "5-7"),
            (7, "5-7"),
            (8, "8-10"),
            (10, "8-10"),
            (11, "11-13"),
            (13, "11-13"),
            (14, "14-17"),
            (21, "14-17"),
        ];
        for (years, code) in expected {
            assert_eq!(AgeBand::of_age(years).code(), code, "{years} years");
        }
    }
}
