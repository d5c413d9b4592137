//! Numbers with a decimal, and bytes, as people write them.

use super::Words;
use crate::domain::Language;

impl Words {
    /// A number with a decimal point, as the language writes it.
    #[must_use]
    pub fn decimal(&self, number: &str) -> String {
        match self.language() {
            Language::De | Language::Es => number.replace('.', ","),
            Language::En | Language::Zh => number.to_owned(),
        }
    }

    /// Bytes in decimal units, which have the same names in every language: `4.2 MB`.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        let units = [
            (1_000_000_000_000, "TB"),
            (1_000_000_000, "GB"),
            (1_000_000, "MB"),
            (1_000, "kB"),
        ];
        match units.into_iter().find(|(unit, _)| bytes >= *unit) {
            Some((unit, name)) => {
                let tenths = bytes / (unit / 10);
                let number = self.decimal(&format!("{}.{}", tenths / 10, tenths % 10));
                format!("{number} {name}")
            }
            None => format!("{bytes} B"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_in_the_unit_that_fits() {
        for (bytes, said) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1.0 kB"),
            (4_250_000, "4.2 MB"),
            (1_999_999_999, "1.9 GB"),
            (3_000_000_000_000, "3.0 TB"),
        ] {
            assert_eq!(Words::of(Language::En).size(bytes), said);
        }
    }

    #[test]
    fn the_decimal_is_written_as_in_the_language() {
        for (language, said) in [
            (Language::En, "4.2 MB"),
            (Language::De, "4,2 MB"),
            (Language::Es, "4,2 MB"),
            (Language::Zh, "4.2 MB"),
        ] {
            assert_eq!(Words::of(language).size(4_250_000), said);
        }
    }
}
