//! Which language to speak: the first that a client's environment asks for and the interface has.

use crate::domain::Language;

/// The language that the client's environment names, in the order that gettext looks: `LC_ALL`, `LC_MESSAGES`,
/// `LANGUAGE` (a list), `LANG`. None where it names none that the interface has.
#[must_use]
pub fn choose<'a>(env: impl Fn(&str) -> Option<&'a str>) -> Option<Language> {
    let named = ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"]
        .into_iter()
        .filter_map(env);
    named.flat_map(|value| value.split(':')).find_map(language)
}

/// The language of a POSIX locale: `zh_CN.UTF-8` or `de_AT@euro`. `C` and `POSIX` name none. Traditional Chinese is
/// not Simplified Chinese, and is better served in English than in the wrong script.
fn language(locale: &str) -> Option<Language> {
    let name = locale
        .split(['.', '@'])
        .next()?
        .replace('_', "-")
        .to_ascii_lowercase();
    if ["zh-tw", "zh-hk", "zh-mo", "zh-hant"]
        .iter()
        .any(|traditional| name.starts_with(traditional))
    {
        return None;
    }
    Language::from_tag(name.split('-').next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &'static str)]) -> Option<Language> {
        choose(|name| {
            pairs
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| *value)
        })
    }

    #[test]
    fn the_environment_is_read_as_gettext_reads_it() {
        assert_eq!(with(&[("LANG", "zh_CN.UTF-8")]), Some(Language::Zh));
        assert_eq!(
            with(&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_GB")]),
            Some(Language::En)
        );
        assert_eq!(with(&[("LANGUAGE", "tlh:zh_SG:en")]), Some(Language::Zh));
        assert_eq!(with(&[("LANG", "es_AR.UTF-8")]), Some(Language::Es));
        assert_eq!(with(&[("LC_ALL", "de_AT@euro")]), Some(Language::De));
        assert_eq!(with(&[("LANGUAGE", "gl:es:en")]), Some(Language::Es));
        assert_eq!(with(&[("LANG", "C.UTF-8")]), None);
        assert_eq!(with(&[("LANG", "zh_TW.UTF-8")]), None);
        assert_eq!(with(&[]), None);
    }
}
