//! Bytes as people say them.

/// Bytes in decimal units, which are the same in every language: `4.2 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    let units = [
        (1_000_000_000_000, "TB"),
        (1_000_000_000, "GB"),
        (1_000_000, "MB"),
        (1_000, "kB"),
    ];
    match units.into_iter().find(|(unit, _)| bytes >= *unit) {
        Some((unit, name)) => {
            let tenths = bytes / (unit / 10);
            format!("{}.{} {name}", tenths / 10, tenths % 10)
        }
        None => format!("{bytes} B"),
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
            assert_eq!(size(bytes), said);
        }
    }
}
