//! How a member wants their screens to look: a theme, and how wide prose is. What a theme does to the colours is `term`'s.

/// How screens are coloured. Adding one is a variant here, a table in `term`, and its name and description in the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// The terminal's own sixteen colours.
    #[default]
    Terminal,
    /// Colours that stay dark enough on a white background.
    Paper,
    /// Nothing faint, and marks that cannot be missed.
    Contrast,
    /// No colours at all.
    Plain,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Terminal, Self::Paper, Self::Contrast, Self::Plain];

    /// As stored.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Paper => "paper",
            Self::Contrast => "contrast",
            Self::Plain => "plain",
        }
    }

    /// The theme of a stored tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.tag() == tag)
    }
}

/// How wide prose is at most, in columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure(u16);

impl Measure {
    /// What is offered.
    pub const CHOICES: [Self; 4] = [Self(60), Self(72), Self(90), Self(120)];

    /// A measure that the store takes: 40 to 200 columns.
    #[must_use]
    pub fn new(columns: u16) -> Option<Self> {
        (40..=200).contains(&columns).then_some(Self(columns))
    }

    /// In columns.
    #[must_use]
    pub const fn columns(self) -> u16 {
        self.0
    }
}

impl Default for Measure {
    /// As wide as reads well.
    fn default() -> Self {
        Self(90)
    }
}

/// What a member chose of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Looks {
    /// How screens are coloured.
    pub theme: Theme,
    /// How wide prose is.
    pub measure: Measure,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_offered_can_be_stored() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_tag(theme.tag()), Some(theme));
        }
        for measure in Measure::CHOICES {
            assert_eq!(Measure::new(measure.columns()), Some(measure));
        }
        assert!(Measure::CHOICES.contains(&Measure::default()));
        assert_eq!((Measure::new(39), Measure::new(201)), (None, None));
    }
}
